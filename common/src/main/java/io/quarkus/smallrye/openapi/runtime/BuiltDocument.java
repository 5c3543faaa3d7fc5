package io.quarkus.smallrye.openapi.runtime;

import io.quarkus.arc.Unremovable;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.runtime.filter.AutoSecurityFilter;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The OpenAPI document just as it was written down when the service was built.
 *
 * <p>The framework's own bean reads that megabyte of YAML into a model and writes the model out
 * again, as JSON and as YAML, each time a service starts: for filters that work at run time, of
 * which there is none here. It took more memory than all the rest of a start, and its parser would
 * be part of each executable. {@code quarkus.arc.exclude-types} leaves it out; what it is asked to
 * do it is asked within its package, hence this place. Tests and development mode, where a class
 * loader of their own separates the two, keep the framework's.
 */
@ApplicationScoped
@IfBuildProfile("prod")
@Unremovable // looked up, not injected
@NullMarked
public class BuiltDocument extends OpenApiDocumentService {
  private static final String RESOURCE = "META-INF/quarkus-generated-openapi-doc.";

  @Override
  void prepareDocument(
      @Nullable AutoSecurityFilter security,
      Map<OpenApiFilter.RunStage, List<String>> filters,
      String name) {}

  /** The document, of which each service has one. It is asked for rarely, so nothing is kept. */
  @Override
  public byte[] getDocument(String name, Format format) {
    var resource = RESOURCE + format.name();
    var loader = Thread.currentThread().getContextClassLoader();
    try (var document = Objects.requireNonNull(loader.getResourceAsStream(resource), resource)) {
      return document.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
