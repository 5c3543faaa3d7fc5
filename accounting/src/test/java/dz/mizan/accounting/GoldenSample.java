package dz.mizan.accounting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dz.mizan.local.test.EventSamples;

/** The samples of events as their consumers read them. */
public final class GoldenSample {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .findAndAddModules()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private GoldenSample() {}

  /** The data of the sample as a consumer's record. */
  public static <T> T read(String type, Class<T> record) {
    try {
      return JSON.treeToValue(EventSamples.of(type).path("data"), record);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
