package dz.mizan.accounting.invoice.paper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Papers as they were kept. */
@ApplicationScoped
public class KeptPapers {
  private final ObjectReader reader;

  KeptPapers(ObjectMapper json) {
    this.reader =
        json.readerFor(Frozen.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /** What a numbered document says. */
  public Uni<Frozen> require(UUID documentId) {
    return CompanySql.execute(
            "select frozen::text from sales_document where id = $1 and frozen is not null",
            documentId)
        .map(rows -> read(rows.iterator().next().getString(0)));
  }

  private Frozen read(String text) {
    try {
      return reader.readValue(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("paper cannot be read", e);
    }
  }
}
