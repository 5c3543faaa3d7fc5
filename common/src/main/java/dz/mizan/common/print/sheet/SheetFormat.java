package dz.mizan.common.print.sheet;

/** What a report is written as. */
public enum SheetFormat {
  JSON("application/json;charset=UTF-8"),
  CSV("text/csv;charset=UTF-8;header=present"),
  HTML("text/html;charset=UTF-8"),
  PDF("application/pdf");

  private final String mediaType;

  SheetFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }
}
