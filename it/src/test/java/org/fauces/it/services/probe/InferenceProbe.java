package org.fauces.it.services.probe;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Sees each inference on the thread of the request, that is outside of its fault tolerance, and
 * stops one there when a test asks for it.
 */
@Interceptor
@Probed
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class InferenceProbe {
  private static final AtomicReference<Stop> NEXT = new AtomicReference<>();
  private static final long PATIENCE_SECONDS = 120;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transaction;

  /** The next inference will stop before it begins. */
  public static Stop stopNext() {
    var stop = new Stop();
    NEXT.set(stop);
    return stop;
  }

  @AroundInvoke
  Object observe(InvocationContext call) throws Exception {
    var stop = NEXT.getAndSet(null);
    if (stop != null) {
      stop.reached.complete(transaction.getTransactionStatus());
      within(stop.released);
    }
    return call.proceed();
  }

  private static <T> T within(CompletableFuture<T> fact)
      throws ExecutionException, TimeoutException, InterruptedException {
    return fact.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** One inference that stands still from when it is reached until it is released. */
  public static final class Stop implements AutoCloseable {
    private final CompletableFuture<Integer> reached = new CompletableFuture<>();
    private final CompletableFuture<Void> released = new CompletableFuture<>();

    private Stop() {}

    /** Waits until the inference stands still; returns its {@code jakarta.transaction.Status}. */
    public int transactionStatus()
        throws ExecutionException, TimeoutException, InterruptedException {
      return within(reached);
    }

    /** Lets it go on. */
    @Override
    public void close() {
      released.complete(null);
    }
  }
}
