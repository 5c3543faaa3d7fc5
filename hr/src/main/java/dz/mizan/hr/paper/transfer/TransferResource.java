package dz.mizan.hr.paper.transfer;

import dz.mizan.common.print.sheet.SheetRequest;
import dz.mizan.hr.sheet.SheetAnswers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The file for the bank. Without a fixed media type: the format that was asked for decides. */
@Path("/api/v1/payroll-papers/{runId}/transfer")
@Tag(name = "Payroll papers", description = "What is printed or filed from payroll")
public class TransferResource {
  private final PrepareTransfer prepare;
  private final SheetAnswers answers;

  TransferResource(PrepareTransfer prepare, SheetAnswers answers) {
    this.prepare = prepare;
    this.answers = answers;
  }

  @GET
  @PermissionsAllowed("payroll-transfers:read")
  @Operation(
      summary = "The bank transfers of an approved run, with who is paid otherwise apart",
      description =
          "Permission: payroll-transfers:read, without restriction to departments. With account"
              + " numbers in clear, whose keys are checked; who has none, a wrong one or nothing to"
              + " get is listed apart. As JSON, CSV, HTML or PDF. Noted in the audit trail.")
  @APIResponse(
      responseCode = "200",
      description = "The transfers with their total",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = TransferView.class)),
        @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "application/pdf", schema = @Schema(implementation = String.class))
      })
  @APIResponse(responseCode = "403", description = "out-of-scope")
  @APIResponse(responseCode = "404", description = "not-found")
  @APIResponse(responseCode = "409", description = "payroll-run-not-approved")
  public Uni<RestResponse<byte[]>> transfer(UUID runId, @BeanParam @Valid SheetRequest how) {
    return answers.give(
        how,
        prepare.handle(runId, how.format().name()),
        view -> TransferSheets.of(view, how.language()),
        view -> view.employer().letterhead(how.language()));
  }
}
