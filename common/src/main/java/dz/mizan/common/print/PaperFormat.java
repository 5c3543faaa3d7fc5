package dz.mizan.common.print;

/** What a paper is made to. */
public enum PaperFormat {
  HTML("text/html;charset=UTF-8", "html"),
  PDF("application/pdf", "pdf");

  private final String mediaType;
  private final String ending;

  PaperFormat(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  public String mediaType() {
    return mediaType;
  }

  public String ending() {
    return ending;
  }
}
