package org.crosstally.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A party to record, or the new content of one.
 *
 * @param name unique among parties
 * @param kind {@link PartyKind#UNKNOWN} when not given
 * @param aliases other names: spellings, abbreviations, titles
 * @param partOf ids or names of the parties it is part of (Germany part of NATO); no cycles
 * @param key unique among parties; where it is not given, the one that the name is known to mean, if no other party has it
 * @param externalIds ids elsewhere, by the name of the collection
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
        List<@NotBlank @Size(max = 300) String> partOf,

        @Size(max = 200)
        @Pattern(regexp = "\\S(.*\\S)?")
        @Schema(
                description = "Key, unique among parties; where it is not sent, the one that the name is known to mean",
                example = "UA/MOD")
        String key,

        @Size(max = 20)
        @Schema(description = "Ids elsewhere, by the name of the collection", example = "{\"wikidata\": \"Q1899\"}")
        Map<@NotBlank @Size(max = 50) String, @NotBlank @Size(max = 200) String> externalIds) {}
