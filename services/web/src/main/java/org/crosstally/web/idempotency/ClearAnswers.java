package org.crosstally.web.idempotency;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;

/** Keeps answers as they are, for a service that tells no secrets. */
@DefaultBean
@Singleton
class ClearAnswers implements AnswerSeal {

    @Override
    public byte[] seal(byte[] answer, String about) {
        return answer;
    }

    @Override
    public byte[] open(byte[] kept, String about) {
        return kept;
    }
}
