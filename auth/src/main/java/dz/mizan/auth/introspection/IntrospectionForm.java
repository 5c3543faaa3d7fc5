package dz.mizan.auth.introspection;

import io.netty.handler.codec.http.QueryStringDecoder;
import jakarta.ws.rs.BadRequestException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is to be introspected. Read here and not by the framework, which answers forms that are
 * malformed or too large with a failure of its own, or not at all.
 */
record IntrospectionForm(
    @Schema(examples = "eyJhbGciOiJSUzI1NiIs…") String token,
    @Schema(
            examples = "41.111.0.7",
            description = "Of services only: from where an API key came to them")
        @Nullable String address) {
  private static final int MAX_TOKEN_LENGTH = 8_192;
  private static final int MAX_ADDRESS_LENGTH = 64;
  private static final int MAX_PARAMETERS = 8;

  /**
   * @throws BadRequestException if it is no form with one token
   */
  static IntrospectionForm of(String form) {
    try {
      var decoder =
          new QueryStringDecoder(form, StandardCharsets.UTF_8, false, MAX_PARAMETERS, true);
      var parameters = decoder.parameters();
      var token = only(parameters, "token", MAX_TOKEN_LENGTH);
      if (token == null || token.isBlank()) {
        throw new BadRequestException();
      }
      return new IntrospectionForm(token, only(parameters, "address", MAX_ADDRESS_LENGTH));
    } catch (IllegalArgumentException e) {
      throw new BadRequestException(e);
    }
  }

  private static @Nullable String only(
      Map<String, List<String>> parameters, String name, int maxLength) {
    var values = parameters.getOrDefault(name, List.of());
    if (values.size() > 1 || values.stream().anyMatch(value -> value.length() > maxLength)) {
      throw new BadRequestException();
    }
    return values.isEmpty() ? null : values.getFirst();
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "IntrospectionForm";
  }
}
