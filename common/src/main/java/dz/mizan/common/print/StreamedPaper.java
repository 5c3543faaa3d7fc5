package dz.mizan.common.print;

import dz.mizan.common.print.pdf.PdfBook;
import dz.mizan.common.reactive.CallingContext;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestMulti;

/**
 * Answers with a paper in the format that was asked for. As a stream: a resource method that
 * produces both media types would write bytes as text, and this one has no fixed type.
 */
public final class StreamedPaper {
  private StreamedPaper() {}

  /**
   * @param paper read in a transaction that has ended; it is made on a worker thread
   * @param name of the file, without its ending: letters, digits and hyphens
   */
  public static RestMulti<Buffer> answer(Uni<Paper> paper, PaperFormat format, String name) {
    var answer =
        RestMulti.fromMultiData(
                paper
                    .chain(written -> PrintedPaper.bytes(written, format))
                    .map(Buffer::buffer)
                    .toMulti())
            .header("Content-Type", format.mediaType())
            .header(
                "Content-Disposition", "inline; filename=\"" + name + "." + format.ending() + "\"");
    return format == PaperFormat.HTML
        ? answer.header("Content-Security-Policy", PaperStyle.CONTENT_SECURITY_POLICY).build()
        : answer.build();
  }

  /**
   * Very many papers as one PDF file, such as all payslips of a month, sent while the next are
   * read.
   *
   * @param papers some at once, in transactions that have ended; at least one paper in all. The
   *     next are asked for when the client has taken the ones before
   * @param name of the file, without its ending: letters, digits and hyphens
   */
  public static RestMulti<Buffer> book(Multi<List<Paper>> papers, String name) {
    return RestMulti.fromMultiData(pieces(papers).map(Buffer::buffer))
        .header("Content-Type", PaperFormat.PDF.mediaType())
        .header(
            "Content-Disposition",
            "inline; filename=\"" + name + "." + PaperFormat.PDF.ending() + "\"")
        .build();
  }

  private static Multi<byte[]> pieces(Multi<List<Paper>> papers) {
    return Multi.createFrom()
        .deferred(
            () -> {
              var book = new PdfBook();
              return Multi.createBy()
                  .concatenating()
                  .streams(
                      papers
                          .onItem()
                          .transformToUniAndConcatenate(some -> onWorker(() -> book.add(some))),
                      Multi.createFrom().uni(Uni.createFrom().deferred(() -> onWorker(book::end))));
            });
  }

  private static Uni<byte[]> onWorker(Supplier<byte[]> write) {
    return Uni.createFrom()
        .item(write)
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .emitOn(CallingContext.resume());
  }
}
