package dz.mizan.common.companydata;

import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.companydata.ExportCatalogue.Selection;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.common.tenancy.LongReads;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes out all that this service has of a company, as JSON lines: a header, the rows, and a
 * trailer that counts them, by which the reader knows that it is all. Notes in the trail who took
 * it along.
 */
@ApplicationScoped
class ExportCompany {
  private static final String VERSION =
      "select max(version) as version from flyway_schema_history where success";
  private static final String FETCH = "fetch forward 200 from " + ExportedTable.CURSOR;

  private final LongReads reads;
  private final ExportCatalogue catalogue;
  private final CompanyTransactions transactions;
  private final Audit audit;
  private final ObjectMapper json;
  private final ExportFrame frame;
  private final String service;

  ExportCompany(
      LongReads reads,
      ExportCatalogue catalogue,
      CompanyTransactions transactions,
      Audit audit,
      ObjectMapper json,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.reads = reads;
    this.catalogue = catalogue;
    this.transactions = transactions;
    this.audit = audit;
    this.json = json;
    this.frame = new ExportFrame(json);
    this.service = service;
  }

  Multi<Buffer> handle(UUID companyId) {
    return reads.stream(
        companyId,
        connection ->
            transactions
                .run(
                    companyId,
                    () -> audit.record("company.exported", "company", companyId, null, null))
                .chain(() -> catalogue.read(connection))
                .onItem()
                .transformToMulti(selection -> lines(connection, companyId, selection))
                .map(Buffer::buffer));
  }

  private Multi<String> lines(SqlConnection connection, UUID companyId, Selection selection) {
    var written = new ArrayList<ExportFrame.Written>();
    var header =
        connection
            .query(VERSION)
            .execute()
            .map(rows -> rows.iterator().next().getString("version"))
            .map(
                version ->
                    new ExportFrame.Header(
                        service, companyId, version, Instant.now(), selection.excluded()));
    return Multi.createBy()
        .concatenating()
        .streams(
            header.map(h -> frame.line("header", h)).toMulti(),
            Multi.createFrom()
                .iterable(selection.tables())
                .onItem()
                .transformToMultiAndConcatenate(
                    table -> rows(connection, companyId, table, written)),
            Uni.createFrom().item(() -> frame.line("trailer", trailer(written))).toMulti());
  }

  private Multi<String> rows(
      SqlConnection connection,
      UUID companyId,
      ExportedTable table,
      List<ExportFrame.Written> written) {
    var writer = new RowWriter(companyId, table, json);
    return connection
        .query(table.declare())
        .execute()
        .onItem()
        .transformToMulti(
            declared ->
                Multi.createBy()
                    .repeating()
                    .uni(() -> connection.query(FETCH).execute())
                    .whilst(rows -> rows.size() > 0))
        .filter(rows -> rows.size() > 0)
        .map(rows -> write(rows, writer))
        .onCompletion()
        .call(
            () -> {
              written.add(
                  new ExportFrame.Written(table.name(), writer.rows(), writer.unreadable()));
              return connection.query("close " + ExportedTable.CURSOR).execute();
            });
  }

  private static String write(RowSet<Row> rows, RowWriter writer) {
    var lines = new StringBuilder();
    rows.forEach(row -> writer.write(row, lines));
    return lines.toString();
  }

  private static ExportFrame.Trailer trailer(List<ExportFrame.Written> written) {
    return new ExportFrame.Trailer(
        written.stream().mapToLong(ExportFrame.Written::rows).sum(), List.copyOf(written));
  }
}
