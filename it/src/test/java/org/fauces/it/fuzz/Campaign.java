package org.fauces.it.fuzz;

import java.io.IOException;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.fauces.it.support.AtOnce;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.RunningFauces;

/** Sends the requests of one seed over a few connections and keeps what was found, once each. */
final class Campaign {
  private static final long FIRST = Long.getLong("fauces.it.fuzz.first", 0);
  private static final int COUNT = Integer.getInteger("fauces.it.fuzz.requests", 2000);
  private static final long SEED = Long.getLong("fauces.it.fuzz.seed", 20261126);
  private static final int SENDERS = 4;

  /** Of an installation's life with one patient. */
  private static final int ROUND = 1000;

  private final World world;
  private final RequestMaker maker;
  private final Map<String, String> findings = new ConcurrentHashMap<>();
  private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
  private final Set<String> done = new ConcurrentSkipListSet<>();
  private final long started = System.nanoTime();

  private Campaign(World world, RequestMaker maker) {
    this.world = world;
    this.maker = maker;
  }

  static Campaign of(RunningFauces fauces, Hospital hospital) throws IOException {
    var world = new World(fauces, hospital);
    var portal = new PortalRequests(world);
    try (var wire = new Wire(fauces)) {
      portal.learn(wire);
    }
    return new Campaign(
        world, new RequestMaker(new ApiRequests(world, ApiDescription.read()), portal));
  }

  void run() {
    for (long from = FIRST; from < FIRST + COUNT; from += ROUND) {
      world.renew(from / ROUND);
      sendAll(from, Math.min(from + ROUND, FIRST + COUNT));
    }
  }

  private void sendAll(long from, long to) {
    var next = new AtomicLong(from);
    AtOnce.run(SENDERS, sender -> sendSome(next, to));
  }

  private void sendSome(AtomicLong next, long to) {
    try (var wire = new Wire(world.fauces())) {
      for (long i = next.getAndIncrement(); i < to; i = next.getAndIncrement()) {
        send(wire, i);
      }
    }
  }

  private void send(Wire wire, long number) {
    var request = maker.make(new Dice(SEED, number));
    fault(wire, request).ifPresent(fault -> keep(number, request, fault));
  }

  private Optional<String> fault(Wire wire, WireRequest request) {
    try {
      var bytes = request.bytes(world);
      var answer =
          request.framed()
              ? wire.send(bytes, request.method())
              : wire.sendLast(bytes, request.method());
      statuses.computeIfAbsent(answer.status(), status -> new AtomicInteger()).incrementAndGet();
      if (answer.status() < 300) {
        done.add(request.method() + " " + request.target().replaceAll("[0-9a-f-]{36}|\\?.*", "*"));
      }
      return Oracle.fault(request, answer);
    } catch (IOException e) {
      wire.close();
      return request.framed() ? Optional.of("no answer: " + e.getMessage()) : Optional.empty();
    }
  }

  /** Of findings of one kind the first is made small. */
  private void keep(long number, WireRequest request, String fault) {
    var kind = fault.replaceAll("[0-9a-f-]{36}", "*").replaceAll("took \\d+", "took");
    boolean isSlow = fault.startsWith("no answer") || fault.startsWith("took");
    if (isSlow) { // would be slow again for each try
      findings.putIfAbsent(kind, where(number, fault, request));
    } else if (findings.putIfAbsent(kind, "") == null) {
      try (var wire = new Wire(world.fauces())) {
        var small =
            new Minimiser(candidate -> fault(wire, candidate).equals(Optional.of(fault)))
                .smallest(request);
        findings.put(kind, where(number, fault, small));
      }
    }
  }

  private static String where(long number, String fault, WireRequest request) {
    return LocalTime.now()
        + " seed "
        + SEED
        + " request "
        + number
        + ": "
        + fault
        + "\n  "
        + request;
  }

  Collection<String> findings() {
    return findings.values();
  }

  /** Methods and addresses that did as they were asked. */
  Set<String> done() {
    return done;
  }

  String summary() {
    double seconds = (System.nanoTime() - started) / 1e9;
    return "%d requests of seed %d in %.0f s (%.0f/s), answers by status %s, done %s"
        .formatted(
            COUNT, SEED, seconds, COUNT / seconds, new TreeMap<>(statuses), List.copyOf(done));
  }
}
