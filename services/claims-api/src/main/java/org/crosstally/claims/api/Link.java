package org.crosstally.claims.api;

import com.fasterxml.jackson.annotation.JsonInclude;

/** One link of the attribution chain in an answer; see {@link NewLink}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Link(Ref party, String verb, Voice voice) {}
