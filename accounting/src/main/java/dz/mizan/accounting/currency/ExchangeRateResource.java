package dz.mizan.accounting.currency;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What foreign currencies were worth, day by day. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/exchange-rates")
@Tag(name = "Exchange rates", description = "Foreign currencies in the company's, by day")
public class ExchangeRateResource {
  private static final String CURRENCY = "[A-Z]{3}";
  private static final String RATES =
      """
      {"rates": [{"currency": "EUR", "day": "2026-11-20", "rate": "151.2345"},
                 {"currency": "JPY", "day": "2026-11-20", "rate": "86.12", "units": 100}]}
      """;
  private static final String FILE =
      """
      currency;day;rate;units
      EUR;2026-11-20;151,2345;1
      JPY;2026-11-20;86,12;100
      """;

  private final ExchangeRates rates;
  private final SetRates setRates;

  ExchangeRateResource(ExchangeRates rates, SetRates setRates) {
    this.rates = rates;
    this.setRates = setRates;
  }

  @GET
  @InCompany
  @PermissionsAllowed("exchange-rates:read")
  @Operation(
      summary = "List rates by currency and day",
      description = "Permission: exchange-rates:read. Filters: currency, from and to (days).")
  public Uni<Page<ExchangeRate>> list(
      @BeanParam @Valid PageRequest page,
      @QueryParam("currency") @Pattern(regexp = CURRENCY) @Nullable String currency,
      @QueryParam("from") @Nullable LocalDate from,
      @QueryParam("to") @Nullable LocalDate to) {
    return rates.page(page, currency, from, to);
  }

  @GET
  @Path("{currency}/{day}")
  @InCompany
  @PermissionsAllowed("exchange-rates:read")
  @Operation(
      summary = "Read the rate that holds on a day: that day's, or the last one before it",
      description = "Permission: exchange-rates:read.")
  @APIResponse(
      responseCode = "200",
      description = "The rate, with the day that it was set for",
      content = @Content(schema = @Schema(implementation = ExchangeRate.class)))
  @APIResponse(responseCode = "422", description = "no-exchange-rate")
  public Uni<ExchangeRate> on(@Pattern(regexp = CURRENCY) String currency, LocalDate day) {
    return rates.on(day, List.of(currency)).map(found -> found.get(currency));
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("exchange-rates:change")
  @Operation(
      summary = "Set rates, all or none",
      description =
          "Permission: exchange-rates:change. Up to 1000. Each replaces the one of its currency and"
              + " day; posted entries keep what they were converted to. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "Set; how many are new or other than before",
      content = @Content(schema = @Schema(implementation = SetRates.RatesSet.class)))
  @APIResponse(responseCode = "422", description = "invalid-exchange-rates: names rates[n].…")
  public Uni<RestResponse<SetRates.RatesSet>> set(
      @RequestBody(content = @Content(examples = @ExampleObject(name = "two", value = RATES)))
          @NotNull
          @Valid
          NewRates request) {
    return setRates.handle(request.rates()).map(RestResponse::ok);
  }

  @POST
  @Path("import")
  @InCompany
  @Consumes("text/csv")
  @PermissionsAllowed("exchange-rates:change")
  @Operation(
      summary = "Set rates from a CSV file, all or none",
      description =
          "Permission: exchange-rates:change. UTF-8; a line currency;day;rate;units each, up to"
              + " 10,000; units may be missing, a decimal comma counts as a point. The same file"
              + " again changes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "Set; how many are new or other than before",
      content = @Content(schema = @Schema(implementation = SetRates.RatesSet.class)))
  @APIResponse(responseCode = "422", description = "invalid-exchange-rates: names the lines")
  public Uni<SetRates.RatesSet> load(
      @RequestBody(content = @Content(examples = @ExampleObject(name = "two", value = FILE)))
          @NotNull
          @Size(max = 1 << 20)
          String file) {
    return setRates.handle(RateFile.read(file));
  }

  @DELETE
  @Path("{currency}/{day}")
  @InCompany
  @PermissionsAllowed("exchange-rates:change")
  @Operation(
      summary = "Take a rate back",
      description = "Permission: exchange-rates:change. Posted entries keep what they have.")
  @APIResponse(responseCode = "204", description = "Gone")
  public Uni<Void> remove(@Pattern(regexp = CURRENCY) String currency, LocalDate day) {
    return setRates.remove(currency, day);
  }
}
