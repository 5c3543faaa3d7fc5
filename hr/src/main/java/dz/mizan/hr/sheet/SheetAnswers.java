package dz.mizan.hr.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.money.Money;
import dz.mizan.common.print.Letterhead;
import dz.mizan.common.print.Paper;
import dz.mizan.common.print.PaperFormat;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.print.PrintedPaper;
import dz.mizan.common.print.sheet.Sheet;
import dz.mizan.common.print.sheet.SheetCsv;
import dz.mizan.common.print.sheet.SheetFormat;
import dz.mizan.common.print.sheet.SheetPaper;
import dz.mizan.common.print.sheet.SheetRequest;
import dz.mizan.common.reactive.CallingContext;
import dz.mizan.hr.listing.Day;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Answers with a report in the format that was asked for. What it shows was read in transactions
 * that have ended, so nothing is held while it is printed.
 */
@ApplicationScoped
public class SheetAnswers {
  private final ObjectMapper json;

  SheetAnswers(ObjectMapper json) {
    this.json = json;
  }

  /**
   * The view as JSON, or its sheets as CSV, page or PDF.
   *
   * @param head of the company, when it is printed
   */
  public <V> Uni<RestResponse<byte[]>> give(
      SheetRequest how,
      Uni<V> view,
      Function<V, List<Sheet>> sheets,
      Function<V, Letterhead> head) {
    return view.chain(
        read ->
            switch (how.format()) {
              case JSON -> onWorker(() -> answer(SheetFormat.JSON, bytes(read)));
              case CSV -> onWorker(() -> SheetCsv.file(sheets.apply(read)));
              case HTML ->
                  onWorker(() -> paper(sheets.apply(read), how.language(), head.apply(read)))
                      .chain(paper -> PrintedPaper.answer(paper, PaperFormat.HTML));
              case PDF ->
                  onWorker(() -> sheets.apply(read))
                      .chain(parts -> pdf(parts, how.language(), head.apply(read)));
            });
  }

  /** A file of plain text. */
  public static RestResponse<byte[]> text(String name, byte[] content) {
    return RestResponse.ResponseBuilder.ok(content)
        .header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=US-ASCII")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  private static Uni<RestResponse<byte[]>> pdf(
      List<Sheet> sheets, PaperLanguage language, Letterhead head) {
    return onWorker(
            () -> sheets.stream().map(sheet -> paper(List.of(sheet), language, head)).toList())
        .chain(papers -> PrintedPaper.answer(papers, sheets.getFirst().name()));
  }

  private static Paper paper(List<Sheet> sheets, PaperLanguage language, Letterhead head) {
    return SheetPaper.of(sheets, language, head, Money.DZD, Day.today());
  }

  // Ten thousand lines are too much work for an event loop.
  private static <T> Uni<T> onWorker(Supplier<T> work) {
    return Uni.createFrom()
        .item(work)
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .emitOn(CallingContext.resume());
  }

  private static RestResponse<byte[]> answer(SheetFormat format, byte[] body) {
    return RestResponse.ResponseBuilder.ok(body)
        .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
        .build();
  }

  private byte[] bytes(Object view) {
    try {
      return json.writeValueAsBytes(view);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("report cannot be written", e);
    }
  }
}
