package dz.mizan.accounting.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.print.Paper;
import dz.mizan.common.print.PaperFormat;
import dz.mizan.common.print.PrintedPaper;
import dz.mizan.common.print.sheet.Csv;
import dz.mizan.common.print.sheet.Sheet;
import dz.mizan.common.print.sheet.SheetCsv;
import dz.mizan.common.print.sheet.SheetFormat;
import dz.mizan.common.print.sheet.SheetRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.common.tenancy.LongReads;
import dz.mizan.common.tenancy.PreparedCompanies;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Answers with a report in the format that was asked for. What it shows is read in one company
 * transaction, which ends before anything is printed.
 */
@ApplicationScoped
public class SheetAnswers {
  private final CompanyTransactions transactions;
  private final PreparedCompanies prepared;
  private final LongReads reads;
  private final SheetPapers papers;
  private final ObjectMapper json;

  SheetAnswers(
      CompanyTransactions transactions,
      PreparedCompanies prepared,
      LongReads reads,
      SheetPapers papers,
      ObjectMapper json) {
    this.transactions = transactions;
    this.prepared = prepared;
    this.reads = reads;
    this.papers = papers;
    this.json = json;
  }

  /**
   * @param read makes the view anew at each call, in the company's transaction
   * @param sheets of the view, for all formats but JSON; printed one after the other
   */
  public <V> Uni<RestResponse<byte[]>> give(
      SheetRequest how, Supplier<Uni<V>> read, Function<V, List<Sheet>> sheets) {
    return switch (how.format()) {
      case JSON -> inCompany(read).map(view -> answer(SheetFormat.JSON, bytes(view)));
      case CSV -> inCompany(read).map(sheets).map(SheetCsv::file);
      case HTML ->
          printed(how, read, sheets, false)
              .chain(it -> PrintedPaper.answer(it.papers().getFirst(), PaperFormat.HTML));
      case PDF ->
          printed(how, read, sheets, true).chain(it -> PrintedPaper.answer(it.papers(), it.name()));
    };
  }

  /** The same, as a stream, for reports that also come as endless CSV. */
  public <V> RestMulti<Buffer> stream(
      SheetRequest how, Supplier<Uni<V>> read, Function<V, List<Sheet>> sheets) {
    return RestMulti.fromUniResponse(
        give(how, read, sheets),
        response -> Multi.createFrom().item(Buffer.buffer(response.getEntity())),
        response ->
            response.getStringHeaders().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey(), entry -> entry.getValue())));
  }

  /**
   * A report of any length in pieces, as fast as the client takes them.
   *
   * @param name of the file, without its ending
   * @param lines on a connection that sees the company as it was at the beginning
   */
  public RestMulti<Buffer> csv(String name, Function<SqlConnection, Multi<String>> lines) {
    var file =
        RestMulti.fromMultiData(
            Multi.createBy()
                .concatenating()
                .streams(
                    Multi.createFrom().item(Csv.BYTE_ORDER_MARK),
                    reads.stream(Caller.require().companyId(), lines))
                .filter(piece -> !piece.isEmpty())
                .map(Buffer::buffer));
    Csv.headers(name).forEach(file::header);
    return file.build();
  }

  /**
   * What is printed.
   *
   * @param name of the file, without its ending
   */
  private record Printed(List<Paper> papers, String name) {}

  private <V> Uni<Printed> printed(
      SheetRequest how, Supplier<Uni<V>> read, Function<V, List<Sheet>> sheets, boolean separate) {
    return inCompany(
        () ->
            read.get()
                .map(sheets)
                .chain(
                    parts ->
                        papers
                            .papers(parts, how.language(), separate)
                            .map(made -> new Printed(made, parts.getFirst().name()))));
  }

  private <T> Uni<T> inCompany(Supplier<Uni<T>> read) {
    var company = Caller.require().companyId();
    return prepared.require(company).chain(() -> transactions.run(company, read));
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
