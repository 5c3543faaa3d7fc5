package dz.mizan.accounting.treasury;

import dz.mizan.common.print.sheet.Csv;
import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The cash register book, and the book of a bank account. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/treasury-accounts/{id}")
@Tag(name = "Treasury")
public class CashBookResource {
  private final CashBooks books;

  CashBookResource(CashBooks books) {
    this.books = books;
  }

  @GET
  @Path("book")
  @InCompany
  @PermissionsAllowed("treasury-accounts:read")
  @Operation(
      summary = "Read the book of a till or bank account, day by day",
      description =
          "Permission: treasury-accounts:read. Opening and closing of each day with its lines; at"
              + " most a year and 10,000 lines.")
  @APIResponse(
      responseCode = "200",
      description = "The book",
      content = @Content(schema = @Schema(implementation = CashBook.class)))
  @APIResponse(responseCode = "400", description = "invalid-request")
  public Uni<CashBook> read(UUID id, @BeanParam @Valid BookPeriod period) {
    return books.draw(id, period);
  }

  @GET
  @Path("book.csv")
  @Produces("text/csv")
  @InCompany
  @PermissionsAllowed("treasury-accounts:read")
  @Operation(
      summary = "The same as a CSV file",
      description =
          "Permission: treasury-accounts:read. Each day between a line OPENING and a line CLOSING.")
  @APIResponse(
      responseCode = "200",
      description = "The book, in UTF-8",
      content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
  @APIResponse(responseCode = "400", description = "invalid-request")
  public Uni<RestResponse<String>> csv(UUID id, @BeanParam @Valid BookPeriod period) {
    return books.draw(id, period).map(book -> Csv.file("cash-book", CashBookResource.csv(book)));
  }

  private static String csv(CashBook book) {
    var head = Csv.line("date", "journal", "number", "label", "reference", "in", "out", "balance");
    return head + book.days().stream().map(CashBookResource::csv).collect(Collectors.joining());
  }

  private static String csv(CashBook.Day day) {
    var lines =
        day.lines().stream()
            .map(
                line ->
                    Csv.line(
                        line.date(),
                        line.journal(),
                        line.number(),
                        line.label(),
                        line.reference(),
                        line.in(),
                        line.out(),
                        line.balance()))
            .collect(Collectors.joining());
    return Csv.line(day.date(), null, null, "OPENING", null, null, null, day.opening())
        + lines
        + Csv.line(day.date(), null, null, "CLOSING", null, day.in(), day.out(), day.closing());
  }
}
