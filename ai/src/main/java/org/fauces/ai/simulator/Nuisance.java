package org.fauces.ai.simulator;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How strong the faults of the camera are. The same patient and number give the same draws whatever
 * the strengths, so that figures under two nuisances are paired.
 *
 * @param strengths of every fault
 * @param wrongSceneShare share of photos that show no throat, 0 to 1
 */
public record Nuisance(Map<CameraFault, Strength> strengths, double wrongSceneShare) {
  private static final double USUAL_WRONG_SCENES = .04;

  public Nuisance {
    strengths = new EnumMap<>(strengths);
    if (strengths.size() != CameraFault.values().length) {
      throw new IllegalArgumentException("a strength for every fault is needed");
    }
    if (!(wrongSceneShare >= 0 && wrongSceneShare <= 1)) {
      throw new IllegalArgumentException("wrongSceneShare must lie between 0 and 1");
    }
  }

  /** What becomes of a drawn amount: replaced by a fixed one or multiplied. */
  record Strength(double value, boolean fixed) {
    double of(double drawn) {
      return fixed ? value : value * drawn;
    }
  }

  /** As the camera usually is. */
  public static Nuisance usual() {
    return scaled(1).withWrongScenes(USUAL_WRONG_SCENES);
  }

  /** No fault at all, always a throat: the clean photos that a fault is compared with. */
  public static Nuisance none() {
    return scaled(0);
  }

  /** Every fault at a multiple of its usual strength, always a throat. */
  public static Nuisance scaled(double factor) {
    var strengths = new EnumMap<CameraFault, Strength>(CameraFault.class);
    for (CameraFault fault : CameraFault.values()) {
      strengths.put(fault, new Strength(factor, false));
    }
    return new Nuisance(strengths, 0);
  }

  /**
   * Every single fault, otherwise none, at the strength that one usual photo in ten exceeds: by
   * name, signed faults in both directions.
   */
  public static Map<String, Nuisance> singles() {
    var singles = new LinkedHashMap<String, Nuisance>();
    for (CameraFault fault : CameraFault.values()) {
      String name = fault.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      singles.put(fault.signed() ? "more " + name : name, none().with(fault, fault.p90()));
      if (fault.signed()) {
        singles.put("less " + name, none().with(fault, -fault.p90()));
      }
    }
    return singles;
  }

  /** One fault at the same amount in every photo, in the fault's unit, signed if the fault is. */
  public Nuisance with(CameraFault fault, double amount) {
    if (!(amount >= 0) && !fault.signed()) {
      throw new IllegalArgumentException(fault + " cannot be negative");
    }
    return change(fault, new Strength(amount, true));
  }

  /** One fault at a multiple of its usual strength. */
  public Nuisance times(CameraFault fault, double factor) {
    return change(fault, new Strength(factor, false));
  }

  /** Other share of photos without a throat. */
  public Nuisance withWrongScenes(double share) {
    return new Nuisance(strengths, share);
  }

  private Nuisance change(CameraFault fault, Strength strength) {
    var changed = new EnumMap<>(strengths);
    changed.put(fault, strength);
    return new Nuisance(changed, wrongSceneShare);
  }

  double amount(CameraFault fault, double drawn) {
    return strengths.get(fault).of(drawn);
  }
}
