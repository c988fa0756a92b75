package org.crosstally.claims.api.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An outlet to record, or the new content of one.
 *
 * @param name unique among outlets
 * @param aliases other names of the outlet
 * @param ownerGroup who owns it; two outlets of one group are not two voices
 * @param country ISO 3166-1 alpha-2
 * @param homePage URL
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewOutlet(
        @NotBlank @Size(max = 300) @Schema(description = "Name, unique among outlets", example = "The Daily Meridian")
        String name,

        @Size(max = 100) @Schema(description = "Other names of the outlet", example = "[\"Meridian\"]")
        List<@NotBlank @Size(max = 300) String> aliases,

        @Size(max = 300)
        @Schema(description = "Owner; two outlets of one owner are not two voices", example = "Meridian Group")
        String ownerGroup,

        @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166-1 alpha-2 code such as DE")
        @Schema(description = "ISO 3166-1 alpha-2", example = "DE")
        String country,

        @Size(max = 2000) @Schema(description = "Home page", example = "https://meridian.example")
        String homePage) {}
