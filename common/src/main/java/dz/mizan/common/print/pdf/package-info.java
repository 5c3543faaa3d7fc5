/**
 * The PDF of a paper: A4 pages with page numbers and repeated table heads, embedded subsets of the
 * fonts, text that can be selected and searched, Latin, Arabic and Tifinagh.
 *
 * <p>Nothing outside {@code java.base} is needed (ADR 28). From text to page: {@link Typesetter}
 * breaks a text into {@link Line}s of {@link Glyph}s that {@link Shaper} chooses; blocks become
 * {@link Strip}s, which no page break cuts; {@link PageFlow} puts strips on pages by a {@link
 * Canvas}; {@link PdfFile} writes them as soon as they are full, so that besides the paper only the
 * file itself is held in memory.
 *
 * <p>Lengths are points (1/72 inch). A place is counted from the top and from the side where
 * reading starts; only {@link Canvas} knows which side that is, which turns Arabic pages around.
 */
@NullMarked
package dz.mizan.common.print.pdf;

import org.jspecify.annotations.NullMarked;
