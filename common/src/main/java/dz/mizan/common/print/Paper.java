package dz.mizan.common.print;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper to print, on A4: what it says, not how it looks. {@link PrintedPaper} makes HTML or PDF
 * of it. The same paper always gives the same bytes.
 *
 * @param title what it is: {@code Facture}
 * @param number its own: {@code FA-2026-000001}
 * @param facts beside the letterhead: dates, references
 * @param watermark across every page: {@code FACTURE ANNULÉE / فاتورة ملغاة}
 * @param footer at the bottom of every page, beside the page's number
 */
public record Paper(
    PaperLanguage language,
    String title,
    @Nullable String number,
    Letterhead letterhead,
    List<Fact> facts,
    List<Block> blocks,
    @Nullable String watermark,
    @Nullable String footer,
    boolean isLandscape) {
  public Paper {
    facts = List.copyOf(facts);
    blocks = List.copyOf(blocks);
  }

  /** Begins one. */
  public static Draft in(PaperLanguage language, String title, Letterhead letterhead) {
    return new Draft(language, title, letterhead);
  }

  /** What a browser or file is titled. */
  public String heading() {
    return number == null ? title : title + " " + number;
  }

  /** Its number, or its title, of letters that every file system takes; without an ending. */
  public String fileName() {
    return safe(number == null ? title : number);
  }

  /** A file's name of letters that every system and header takes. */
  static String safe(String name) {
    var safe = name.replaceAll("[^A-Za-z0-9._-]+", "-");
    return safe.replace("-", "").isEmpty() ? "document" : safe;
  }

  /** A paper in the making. */
  public static final class Draft {
    private final PaperLanguage language;
    private final String title;
    private final Letterhead letterhead;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private @Nullable String number;
    private @Nullable String watermark;
    private @Nullable String footer;
    private boolean isLandscape;

    private Draft(PaperLanguage language, String title, Letterhead letterhead) {
      this.language = language;
      this.title = title;
      this.letterhead = letterhead;
    }

    public Draft number(@Nullable String itsNumber) {
      number = itsNumber;
      return this;
    }

    /** Beside the letterhead; nothing if there is no value. */
    public Draft fact(String label, @Nullable String value) {
      if (value != null && !value.isBlank()) {
        facts.add(new Fact(label, value));
      }
      return this;
    }

    public Draft add(Block block) {
      blocks.add(block);
      return this;
    }

    public Draft watermark(@Nullable String text) {
      watermark = text;
      return this;
    }

    public Draft footer(@Nullable String text) {
      footer = text;
      return this;
    }

    public Draft landscape() {
      isLandscape = true;
      return this;
    }

    public Paper done() {
      return new Paper(
          language, title, number, letterhead, facts, blocks, watermark, footer, isLandscape);
    }
  }
}
