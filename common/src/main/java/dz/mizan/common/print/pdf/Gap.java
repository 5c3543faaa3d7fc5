package dz.mizan.common.print.pdf;

/** Air between blocks. */
record Gap(double height) implements Strip {
  @Override
  public void draw(Canvas canvas, double top) {}

  @Override
  public boolean isGap() {
    return true;
  }
}
