package dz.mizan.common.print.pdf;

/** A piece of a page over its whole width that is never cut. */
interface Strip {
  double height();

  void draw(Canvas canvas, double top);

  /** Whether it must not be the last on its page. */
  default boolean staysWithNext() {
    return false;
  }

  /** Whether it is left out at the top of a page. */
  default boolean isGap() {
    return false;
  }
}
