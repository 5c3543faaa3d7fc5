package dz.mizan.auth.apikey;

import dz.mizan.auth.role.RightsRequest;
import dz.mizan.auth.role.UserScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a key is called and what it is good for; a change says all of it anew. */
public record ApiKeyRequest(
    @Schema(examples = "Till of the Hydra shop", description = "Unique in the company")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", message = "no control characters")
        String name,
    @Schema(
            examples = "[\"products:read\", \"stock-movements:create\"]",
            description = "None that the caller has not himself; *:* is for people only")
        @NotEmpty
        @Size(max = 200)
        List<@NotNull @Size(max = 64) String> permissions,
    @Schema(description = "What the key is restricted to; left out: nothing") @Valid
        @Nullable UserScope scope,
    @Schema(
            examples = "[\"41.111.0.0/24\", \"2001:db8::7\"]",
            description = "Addresses or CIDR ranges it may be sent from; left out: everywhere")
        @Size(max = 50)
        @Nullable List<@NotNull @Size(max = 49) @Cidr String> addresses,
    @Schema(
            examples = "2027-01-31T00:00:00Z",
            description = "At most 366 days ahead; left out: 90 days for a new key, else as it was")
        @Nullable Instant expiresAt) {

  RightsRequest wanted() {
    return new RightsRequest(List.of(), permissions, scope);
  }

  List<String> addressList() {
    return addresses == null ? List.of() : addresses.stream().distinct().toList();
  }

  Instant expiresAtOr(Instant otherwise) {
    // To the microsecond, as rows have it.
    return expiresAt == null ? otherwise : expiresAt.truncatedTo(ChronoUnit.MICROS);
  }
}
