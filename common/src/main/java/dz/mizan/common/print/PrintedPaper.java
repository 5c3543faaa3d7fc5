package dz.mizan.common.print;

import dz.mizan.common.print.pdf.PaperPdf;
import dz.mizan.common.reactive.CallingContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Answers a request with a paper. The resource method declares both media types and takes the
 * format from the request:
 *
 * <pre>{@code
 * @GET
 * @Path("{id}/print")
 * @Produces({PrintedPaper.HTML, PrintedPaper.PDF})
 * public Uni<RestResponse<byte[]>> print(UUID id, @QueryParam("format") @DefaultValue("PDF") PaperFormat format, …) {
 *   return transactions.run(company, () -> load(id)).map(InvoicePaper::of)
 *       .chain(paper -> PrintedPaper.answer(paper, format));
 * }
 * }</pre>
 */
public final class PrintedPaper {
  public static final String HTML = "text/html;charset=UTF-8";
  public static final String PDF = "application/pdf";

  private PrintedPaper() {}

  /** The paper as bytes, made on a worker thread; goes on where it was called. */
  public static Uni<byte[]> bytes(Paper paper, PaperFormat format) {
    return onWorker(List.of(paper), format);
  }

  /** The answer that shows the paper, under its own file name. */
  public static Uni<RestResponse<byte[]>> answer(Paper paper, PaperFormat format) {
    return bytes(paper, format).map(bytes -> response(bytes, paper, paper.fileName(), format));
  }

  /**
   * Several papers as one PDF file, such as all payslips of a month.
   *
   * @param name of the file, without its ending: letters, digits and hyphens
   */
  public static Uni<RestResponse<byte[]>> answer(List<Paper> papers, String name) {
    return onWorker(papers, PaperFormat.PDF)
        .map(bytes -> response(bytes, papers.getFirst(), name, PaperFormat.PDF));
  }

  private static Uni<byte[]> onWorker(List<Paper> papers, PaperFormat format) {
    return Uni.createFrom()
        .item(
            () ->
                switch (format) {
                  case HTML -> PaperHtml.of(papers.getFirst()).getBytes(StandardCharsets.UTF_8);
                  case PDF -> PaperPdf.of(papers);
                })
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .emitOn(CallingContext.resume());
  }

  private static RestResponse<byte[]> response(
      byte[] bytes, Paper paper, String name, PaperFormat format) {
    var response =
        RestResponse.ResponseBuilder.ok(bytes)
            .header("Content-Type", format.mediaType())
            .header("Content-Language", paper.language().tag())
            .header(
                "Content-Disposition", "inline; filename=\"" + name + "." + format.ending() + "\"");
    if (format == PaperFormat.HTML) {
      response.header("Content-Security-Policy", PaperStyle.CONTENT_SECURITY_POLICY);
    }
    return response.build();
  }
}
