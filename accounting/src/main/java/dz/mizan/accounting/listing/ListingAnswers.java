package dz.mizan.accounting.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.accounting.settings.Today;
import dz.mizan.common.print.sheet.Csv;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.LongReads;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestMulti;

/** Answers with a list: a page of it as JSON, or all of it as CSV in pieces. */
@ApplicationScoped
public class ListingAnswers {
  private final LongReads reads;
  private final ObjectMapper json;

  ListingAnswers(LongReads reads, ObjectMapper json) {
    this.reads = reads;
    this.json = json;
  }

  /** What was read in a transaction of its own, of which few run at once. */
  public RestMulti<Buffer> json(Function<SqlConnection, ? extends Uni<?>> view) {
    return RestMulti.fromMultiData(
            reads
                .answer(
                    Caller.require().companyId(),
                    connection -> view.apply(connection).map(any -> (Object) any))
                .map(this::write)
                .toMulti())
        .header(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8")
        .build();
  }

  /** The business date of the caller's company, for what is of today if nothing else is said. */
  public Uni<LocalDate> today() {
    return reads.answer(Caller.require().companyId(), Today::on);
  }

  /**
   * A line of names and a line for each row, so that spreadsheets read Arabic right.
   *
   * @param of what the list is of, such as a day
   * @param name of the file, without its ending
   */
  public <K, T> RestMulti<Buffer> csv(
      Uni<K> of,
      Function<K, String> name,
      String head,
      Function<K, ListingQuery<T>> query,
      Function<T, String> line) {
    var company = Caller.require().companyId();
    return RestMulti.fromUniResponse(
        of,
        known ->
            reads.stream(company, on -> lines(on, head, query.apply(known), line))
                .map(Buffer::buffer),
        known ->
            Csv.headers(name.apply(known)).entrySet().stream()
                .collect(
                    Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue()))));
  }

  private static <T> Multi<String> lines(
      SqlConnection connection, String head, ListingQuery<T> query, Function<T, String> line) {
    return Multi.createBy()
        .concatenating()
        .streams(
            Multi.createFrom().item(Csv.BYTE_ORDER_MARK + head),
            query.pieces(connection).map(piece -> join(piece, line)));
  }

  private static <T> String join(List<T> items, Function<T, String> line) {
    return items.stream().map(line).collect(Collectors.joining());
  }

  private Buffer write(Object view) {
    try {
      return Buffer.buffer(json.writeValueAsBytes(view));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("list cannot be written", e);
    }
  }
}
