package dz.mizan.inventory.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.LongReads;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestMulti;

/** Answers with a report: a page of it as JSON, or all of it as CSV in pieces. */
@ApplicationScoped
class ReportAnswers {
  private final LongReads reads;
  private final ObjectMapper json;

  ReportAnswers(LongReads reads, ObjectMapper json) {
    this.reads = reads;
    this.json = json;
  }

  /** A report that looks at all products: a long read, of which few run at once. */
  RestMulti<Buffer> longJson(Function<SqlConnection, ? extends Uni<?>> view) {
    return json(
        reads.answer(
            Caller.require().companyId(),
            connection -> view.apply(connection).map(any -> (Object) any)));
  }

  RestMulti<Buffer> json(Uni<?> view) {
    return RestMulti.fromMultiData(view.map(this::write).toMulti())
        .header(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8")
        .build();
  }

  /**
   * @param name of the file, without its ending
   */
  RestMulti<Buffer> csv(String name, Function<SqlConnection, Multi<String>> lines) {
    return RestMulti.fromMultiData(
            reads.stream(Caller.require().companyId(), lines)
                .filter(piece -> !piece.isEmpty())
                .map(Buffer::buffer))
        .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8;header=present")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
        .build();
  }

  /** A line of names, and a line for each row of the query. */
  static <T> Multi<String> table(
      SqlConnection connection, String head, ReportQuery<T> query, Function<T, String> line) {
    return Multi.createBy()
        .concatenating()
        .streams(
            Multi.createFrom().item(head),
            query.pieces(connection).map(piece -> lines(piece, line)));
  }

  static <T> String lines(List<T> items, Function<T, String> line) {
    return items.stream().map(line).collect(Collectors.joining());
  }

  private Buffer write(Object view) {
    try {
      return Buffer.buffer(json.writeValueAsBytes(view));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("report cannot be written", e);
    }
  }
}
