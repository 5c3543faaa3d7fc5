package dz.mizan.accounting;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The samples of events that their producers' tests hold true. */
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
      var file = Path.of("../docs/events/" + type + ".json").toFile();
      return JSON.treeToValue(JSON.readTree(file).path("data"), record);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
