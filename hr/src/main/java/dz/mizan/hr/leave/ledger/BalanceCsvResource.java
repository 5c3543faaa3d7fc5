package dz.mizan.hr.leave.ledger;

import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The balances of all as a file. */
@Produces("text/csv")
@Path("/api/v1/leave-reports/balances")
@Tag(name = "Leave balances")
public class BalanceCsvResource {
  private static final int MOST = 100_000;

  /** By which spreadsheets know a formula; tab and line ends hide it from the eye. */
  private static final String STARTS_FORMULA = "=+-@\t\r\n＝＋－＠";

  private final Balances balances;

  BalanceCsvResource(Balances balances) {
    this.balances = balances;
  }

  @GET
  @InCompany
  @PermissionsAllowed("leave:read")
  @Operation(
      summary = "The balances of all as CSV",
      description =
          "Permission: leave:read. By employee number. More than 100,000 lines are refused: ask by"
              + " department or year. Filters: employeeId, departmentId, typeId, year.")
  @APIResponse(responseCode = "200", description = "RFC 4180 with a header, UTF-8")
  @APIResponse(responseCode = "400", description = "invalid-request: more lines than a file has")
  public Uni<RestResponse<String>> csv(@BeanParam @Valid BalanceFilter filter) {
    return balances
        .all(filter, MOST + 1)
        .invoke(
            rows -> {
              if (rows.size() > MOST) {
                throw new InvalidInput(
                    "departmentId", "more than " + MOST + " lines: by year or department");
              }
            })
        .map(
            rows ->
                RestResponse.ResponseBuilder.ok(write(rows))
                    .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8;header=present")
                    .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"leave-balances.csv\"")
                    .build());
  }

  static String write(List<BalanceView> rows) {
    var text =
        new StringBuilder(
            line(
                "number",
                "lastName",
                "firstName",
                "department",
                "type",
                "year",
                "earned",
                "taken",
                "settled",
                "balance"));
    for (var row : rows) {
      text.append(
          line(
              row.number(),
              row.lastName(),
              row.firstName(),
              row.departmentCode(),
              row.typeCode(),
              row.year(),
              row.earned(),
              row.taken(),
              row.settled(),
              row.balance()));
    }
    return text.toString();
  }

  private static String line(Object... values) {
    return Arrays.stream(values)
        .map(
            value ->
                switch (value) {
                  case BigDecimal number -> number.toPlainString();
                  case Number number -> number.toString();
                  default -> quoted(value.toString());
                })
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  // An apostrophe in front of what a spreadsheet would take for a formula and run.
  private static String quoted(String text) {
    boolean isFormula = !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
    return '"' + (isFormula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
