package dz.mizan.common.print.sheet;

import dz.mizan.common.money.Money;
import jakarta.ws.rs.core.HttpHeaders;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Lines by RFC 4180. Numbers are written as they are, everything else between quotes. */
public final class Csv {
  /** What a file begins with by which spreadsheets read Arabic right. */
  public static final String BYTE_ORDER_MARK = "\ufeff";

  private static final String MEDIA_TYPE = "text/csv;charset=UTF-8;header=present";

  /** By which spreadsheets know a formula; tab and line ends hide it from the eye. */
  private static final String STARTS_FORMULA = "=+-@\t\r\n＝＋－＠";

  private Csv() {}

  public static String line(@Nullable Object... values) {
    return Arrays.stream(values).map(Csv::field).collect(Collectors.joining(",", "", "\r\n"));
  }

  /**
   * A file to be saved.
   *
   * @param name without its ending
   */
  public static RestResponse<String> file(String name, String text) {
    var response = RestResponse.ResponseBuilder.ok(text);
    headers(name).forEach(response::header);
    return response.build();
  }

  /** What a file is sent with; that nobody stores it is said with every answer. */
  public static Map<String, String> headers(String name) {
    return Map.of(
        HttpHeaders.CONTENT_TYPE,
        MEDIA_TYPE,
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"" + name + ".csv\"");
  }

  private static String field(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case BigDecimal number -> number.toPlainString();
      case Number number -> number.toString();
      case Money money -> money.amount().toPlainString();
      default -> quoted(value.toString());
    };
  }

  // An apostrophe in front of what a spreadsheet would take for a formula and run.
  private static String quoted(String text) {
    boolean isFormula = !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
    return '"' + (isFormula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
