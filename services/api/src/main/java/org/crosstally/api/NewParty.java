package org.crosstally.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A party to record, or the new content of one.
 *
 * @param name unique among parties
 * @param kind {@link PartyKind#UNKNOWN} when not given
 * @param aliases other names: spellings, abbreviations, titles
 * @param partOf ids or names of the parties it is part of (Germany part of NATO); no cycles
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewParty(
        @NotBlank @Size(max = 300) @Schema(description = "Name, unique among parties", example = "Kyiv")
        String name,

        @Schema(description = "What sort of party; UNKNOWN when not given", example = "PLACE")
        PartyKind kind,

        @Size(max = 100) @Schema(description = "Other names", example = "[\"Kiev\"]")
        List<@NotBlank @Size(max = 300) String> aliases,

        @Size(max = 100) @Schema(description = "Ids or names of the parties it is part of", example = "[\"Ukraine\"]")
        List<@NotBlank @Size(max = 300) String> partOf) {}
