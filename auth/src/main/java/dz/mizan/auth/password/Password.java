package dz.mizan.auth.password;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A password in clear on its way to its hash. Printed or written as JSON it is three stars. */
@RegisterForReflection
@Schema(type = SchemaType.STRING, format = "password", examples = "correct horse battery")
public final class Password {
  private final String text;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Password(String text) {
    this.text = text;
  }

  /** How many characters a person would count. */
  int codePoints() {
    return text.codePointCount(0, text.length());
  }

  byte[] bytes() {
    return normal().getBytes(StandardCharsets.UTF_8);
  }

  // Keyboards differ in how they compose é; NIST SP 800-63B asks for a normal form.
  String normal() {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /** Whether both would have one hash. */
  public boolean isSameAs(Password other) {
    return normal().equals(other.normal());
  }

  @JsonValue
  @Override
  public String toString() {
    return "***";
  }
}
