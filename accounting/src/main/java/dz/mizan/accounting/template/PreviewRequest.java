package dz.mizan.accounting.template;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event to try, and how it would be booked. */
@Schema(name = "PostingPreview")
record PreviewRequest(
    @Schema(
            type = SchemaType.OBJECT,
            description = "The data of an event as docs/events shows it; a sample if missing")
        @Nullable JsonNode event,
    @Schema(description = "A template to try; the company's if missing") @Valid
        @Nullable TemplateRequest template) {}
