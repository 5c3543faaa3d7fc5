package dz.mizan.common.web;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** The few shapes of a successful response. */
public final class Answers {
  private Answers() {}

  /** {@code 201} with the place of what was created and the tag of its first version. */
  public static <T> RestResponse<T> created(String location, long version, T view) {
    return RestResponse.ResponseBuilder.<T>create(201)
        .entity(view)
        .header(HttpHeaders.LOCATION, location)
        .header(HttpHeaders.ETAG, Versions.tag(version))
        .build();
  }

  /** {@code 201} for what never changes afterwards. */
  public static <T> RestResponse<T> created(String location, T view) {
    return RestResponse.ResponseBuilder.<T>create(201)
        .entity(view)
        .header(HttpHeaders.LOCATION, location)
        .build();
  }

  /** {@code 200} with the tag of this version, to be sent back as {@code If-Match}. */
  public static <T> RestResponse<T> versioned(long version, T view) {
    return RestResponse.ResponseBuilder.<T>create(200)
        .entity(view)
        .header(HttpHeaders.ETAG, Versions.tag(version))
        .build();
  }
}
