package dz.mizan.auth.origin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The web origins of a company. */
public record OriginsView(
    @Schema(examples = "[\"https://shop.atlas.dz\"]", description = "Sorted")
        List<String> origins) {

  /** Another number for other origins, for the ETag: the rows have no version of their own. */
  long version() {
    try {
      var text = String.join("\n", origins).getBytes(StandardCharsets.UTF_8);
      var hash = MessageDigest.getInstance("SHA-256").digest(text);
      return ByteBuffer.wrap(hash).getLong() & Long.MAX_VALUE;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
