package dz.mizan.common.print.sheet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A sheet as CSV: its titles, then its rows, as wide as it has columns. */
public final class SheetCsv {
  private SheetCsv() {}

  /** The file of a report: its sheets one below the other, under the name of the first. */
  public static RestResponse<byte[]> file(List<Sheet> sheets) {
    var text = sheets.stream().map(SheetCsv::of).collect(Collectors.joining("\r\n"));
    var response =
        RestResponse.ResponseBuilder.ok(
            (Csv.BYTE_ORDER_MARK + text).getBytes(StandardCharsets.UTF_8));
    Csv.headers(sheets.getFirst().name()).forEach(response::header);
    return response.build();
  }

  public static String of(Sheet sheet) {
    var text = new StringBuilder();
    text.append(Csv.line(sheet.columns().stream().map(column -> column.title()).toArray()));
    int width = sheet.columns().size();
    for (var row : sheet.rows()) {
      var cells = new ArrayList<@Nullable Object>(row.cells());
      while (cells.size() < width) {
        cells.add(null);
      }
      text.append(Csv.line(cells.toArray()));
    }
    return text.toString();
  }
}
