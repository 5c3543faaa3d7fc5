package dz.mizan.accounting.verification;

import dz.mizan.common.tenancy.Caller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proving that the books are what was posted. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/journal-entries/verify")
@Tag(name = "Journal entries")
public class VerificationResource {
  private final VerifyBooks verifyBooks;

  VerificationResource(VerifyBooks verifyBooks) {
    this.verifyBooks = verifyBooks;
  }

  @GET
  @PermissionsAllowed("book-verifications:read")
  @Operation(
      summary = "Verify the books of a year: hashes, numbers and sums",
      description =
          "Permission: book-verifications:read. Computes the hash of each entry anew, checks that"
              + " each is under its predecessor's, that numbers have no gap up to the counter, and"
              + " that balances and open items are what the lines add up to. Takes as long as the"
              + " year has lines; few run at once.")
  @APIResponse(
      responseCode = "200",
      description = "What was found; intact if nothing is wrong",
      content = @Content(schema = @Schema(implementation = Verification.class)))
  @APIResponse(responseCode = "429", description = "too-many-long-reads")
  public Uni<Verification> verify(
      @Parameter(description = "Fiscal year", example = "2026")
          @QueryParam("year")
          @DefaultValue("0")
          @Min(1900)
          @Max(2999)
          int year) {
    return verifyBooks.handle(Caller.require().companyId(), year);
  }
}
