package dz.mizan.auth.permission;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A permission and what it is good for. */
public record PermissionView(
    @Schema(examples = "products:create") String permission,
    @Schema(examples = "products") String resource,
    @Schema(examples = "create") String action,
    @Schema(description = "In the language asked for; absent where there is none")
        @Nullable String description,
    List<Operation> operations) {

  /** An endpoint that asks for it. */
  @RegisterForReflection
  public record Operation(
      @Schema(examples = "inventory", description = "* for an endpoint that every service has")
          String service,
      @Schema(examples = "POST") String method,
      @Schema(examples = "/api/v1/products") String path,
      @Schema(examples = "Create a product") String summary) {}

  static PermissionView of(KnownPermission known, @Nullable String description) {
    return new PermissionView(
        known.permission(), known.resource(), known.action(), description, known.operations());
  }
}
