package dz.mizan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** What a service answered. */
public record Answer(int status, JsonNode body) {
  public boolean isSuccess() {
    return status / 100 == 2;
  }

  public String text(String field) {
    var value = body.path(field);
    if (value.isMissingNode()) {
      throw new DemoFailed("No " + field + " in " + body);
    }
    return value.asText();
  }
}
