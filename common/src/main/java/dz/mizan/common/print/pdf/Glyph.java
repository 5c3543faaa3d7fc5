package dz.mizan.common.print.pdf;

/**
 * A glyph in its place in a line, in thousandths of the size.
 *
 * @param text the characters that it stands for, as they are copied out of the page
 * @param x where a mark is drawn, from where the line has come to; 0 for what is no mark
 * @param y how much higher a mark is drawn
 */
record Glyph(int id, String text, int advance, int x, int y) {}
