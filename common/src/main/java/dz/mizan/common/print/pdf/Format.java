package dz.mizan.common.print.pdf;

import dz.mizan.common.print.Paper;

/** A4, upright or across, and which side reading starts at. */
record Format(double width, double height, boolean isRightToLeft) {
  static final double MARGIN = 36;
  static final double TOP = 34;
  static final double BOTTOM = 50;

  private static final double SHORT = 595.28;
  private static final double LONG = 841.89;

  static Format of(Paper paper) {
    var isRightToLeft = paper.language().isRightToLeft();
    return paper.isLandscape()
        ? new Format(LONG, SHORT, isRightToLeft)
        : new Format(SHORT, LONG, isRightToLeft);
  }

  Area body() {
    return new Area(MARGIN, width - 2 * MARGIN);
  }

  double end() {
    return height - BOTTOM;
  }
}
