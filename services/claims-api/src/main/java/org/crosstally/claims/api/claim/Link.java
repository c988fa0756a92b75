package org.crosstally.claims.api.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.crosstally.api.Ref;

/** One link of the attribution chain in an answer; see {@link NewLink}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Link(Ref party, String verb, Voice voice) {}
