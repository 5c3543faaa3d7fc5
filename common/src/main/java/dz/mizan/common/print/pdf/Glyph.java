package dz.mizan.common.print.pdf;

/**
 * A glyph in its place in a line, in thousandths of the size.
 *
 * @param point the character that it stands for, as it is copied out of the page
 * @param x where a mark is drawn, from where the line has come to; 0 for what is no mark
 * @param y how much higher a mark is drawn
 */
record Glyph(int id, int point, int advance, int x, int y) {}
