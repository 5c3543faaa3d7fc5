package dz.mizan.common.trace;

/**
 * Which traces are wanted: those whose id is small enough. All services decide alike, so that a
 * trace is there as a whole or not at all.
 */
record Sampling(double ratio) {
  private static final int RADIX = 16;
  private static final double ALL = 0x1p52;

  Sampling {
    if (!(ratio >= 0 && ratio <= 1)) {
      throw new IllegalArgumentException("MIZAN_TRACES_RATIO: expected 0 to 1");
    }
  }

  boolean wants(String traceId) {
    return Long.parseLong(traceId.substring(0, 13), RADIX) < ratio * ALL;
  }
}
