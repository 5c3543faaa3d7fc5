package dz.mizan.accounting.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;

/** Shows the entry that an event would make, and writes nothing. */
@ApplicationScoped
class PreviewTemplate {
  /** What stands for a partner's account where no partner is asked. */
  private static final Map<String, String> USUAL_ACCOUNTS =
      Map.of("customer", "411", "supplier", "401");

  private final KnownKinds kinds;
  private final PostingTemplates templates;
  private final ObjectReader reader;

  PreviewTemplate(KnownKinds kinds, PostingTemplates templates, ObjectMapper json) {
    this.kinds = kinds;
    this.templates = templates;
    this.reader = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /**
   * @throws InvalidSample if the data are not those of such an event
   * @throws InvalidTemplate if the template that is to be tried is wrong
   */
  Uni<PreviewView> handle(String name, PreviewRequest request) {
    var kind = kinds.require(name);
    var facts = request.event() == null ? kind.samples().getFirst() : read(kind, request.event());
    var tried = request.template();
    if (tried != null) {
      ChangeTemplate.check(kind, tried);
    }
    return templates
        .require(name)
        .map(own -> tried == null ? own : tried.template(name, own.zone()))
        .map(template -> PreviewView.of(template, template.entry(facts, USUAL_ACCOUNTS, null)));
  }

  private Facts read(PostingKind kind, JsonNode event) {
    try {
      return kind.reader().apply(data(event));
    } catch (Unreadable e) {
      throw new InvalidSample(e.getMessage());
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new InvalidSample(e.getMessage() == null ? "does not make sense" : e.getMessage());
    }
  }

  private EventData data(JsonNode event) {
    return new EventData() {
      @Override
      public <T> T as(Class<T> type) {
        try {
          T read = reader.treeToValue(event, type);
          if (read == null) {
            throw new Unreadable("is missing");
          }
          return read;
        } catch (JsonProcessingException e) {
          throw new Unreadable(cause(e));
        }
      }

      @Override
      public Instant time() {
        return Instant.now();
      }
    };
  }

  /** Names the field and no class of ours. */
  private static String cause(JsonProcessingException failure) {
    if (failure instanceof com.fasterxml.jackson.databind.JsonMappingException mapping
        && !mapping.getPath().isEmpty()) {
      var field = mapping.getPath().getLast().getFieldName();
      return "does not fit" + (field == null ? "" : " at " + field);
    }
    return "does not fit this kind of event";
  }

  private static final class Unreadable extends RuntimeException {
    private final String why;

    Unreadable(String why) {
      super(why, null, false, false);
      this.why = why;
    }

    @Override
    public String getMessage() {
      return why;
    }
  }
}
