package dz.mizan.inventory.product;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A picture that is kept elsewhere; the service never fetches it.
 *
 * @param url https, without user and password
 * @param alt what it shows, for who cannot see it
 */
@RegisterForReflection
public record Picture(
    @Schema(examples = "https://cdn.example.dz/ho-1l.jpg")
        @NotNull
        @Size(max = 2000)
        @Pattern(regexp = "(?i)https://[^\\s\\p{Cntrl}\\p{Cs}\"<>\\\\^`{|}]+")
        String url,
    @Schema(examples = "Bouteille d'un litre, de face")
        @Size(max = 200)
        @Pattern(regexp = Names.TEXT)
        @Nullable String alt) {

  /** Whether it is an https address with a host and without a user. */
  boolean hasAddress() {
    try {
      var uri = new URI(url);
      return uri.getHost() != null && uri.getRawUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
