package dz.mizan.accounting.credit.aged;

import dz.mizan.accounting.credit.aged.AgedBalances.Side;
import dz.mizan.accounting.listing.Day;
import dz.mizan.accounting.listing.ListingAnswers;
import dz.mizan.accounting.listing.ListingFormat;
import dz.mizan.accounting.settings.Today;
import dz.mizan.common.paging.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** What is open, by age. Without a fixed media type: the format that was asked for decides. */
@Path("/api/v1/aged-balances")
@Tag(name = "Credit")
public class AgedBalanceResource {
  private final AgedBalances balances;
  private final ListingAnswers answers;

  AgedBalanceResource(AgedBalances balances, ListingAnswers answers) {
    this.balances = balances;
    this.answers = answers;
  }

  @GET
  @Path("{side:customers|suppliers}")
  @PermissionsAllowed("aged-balances:read")
  @Operation(
      summary = "The aged balance of customers or suppliers on a day",
      description =
          "Permission: aged-balances:read. Not due, and overdue by 1 to 30, 31 to 60, 61 to 90 and"
              + " more days; by partner's code, totals on the first page. At the end of any day: a"
              + " matching counts from the day of the latest of its lines.")
  @APIResponse(
      responseCode = "200",
      description = "The balance",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = AgedBalances.Balance.class)),
        @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
      })
  @APIResponse(responseCode = "400", description = "invalid-request, bad-cursor")
  @APIResponse(responseCode = "429", description = "too-many-long-reads")
  public RestMulti<Buffer> balance(
      @Parameter(description = "customers or suppliers", example = "customers") String side,
      @Parameter(description = "Today by default", example = "2026-11-30")
          @QueryParam("on")
          @Pattern(regexp = Day.PATTERN, message = Day.MESSAGE)
          @Nullable String on,
      @Parameter(description = "Of this partner alone") @QueryParam("partnerId")
          @Nullable UUID partnerId,
      @BeanParam @Valid PageRequest page,
      @BeanParam @Valid ListingFormat format) {
    var given = Day.parse("on", on);
    Function<LocalDate, AgedBalances.Wanted> wanted =
        day ->
            new AgedBalances.Wanted(
                "suppliers".equals(side) ? Side.SUPPLIERS : Side.CUSTOMERS, day, partnerId);
    if (format.isCsv()) {
      return answers.csv(
          given == null ? answers.today() : Uni.createFrom().item(given),
          day -> "aged-" + side + "-" + day,
          AgedBalances.CSV_HEAD,
          day -> balances.all(wanted.apply(day)),
          AgedBalances.Item::csv);
    }
    return answers.json(
        connection ->
            (given == null ? Today.on(connection) : Uni.createFrom().item(given))
                .chain(day -> balances.page(connection, wanted.apply(day), page)));
  }
}
