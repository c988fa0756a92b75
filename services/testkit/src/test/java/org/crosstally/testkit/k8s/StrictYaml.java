package org.crosstally.testkit.k8s;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads Kubernetes objects as the API server would under strict validation: an unknown kind, an unknown or repeated field, and a value of the
 * wrong type are errors. The models of the client would keep an unknown field aside, so that is switched off.
 */
final class StrictYaml {

    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private static final ObjectMapper STRICT = strict();

    private static final KubernetesSerialization KINDS = new KubernetesSerialization();

    private StrictYaml() {}

    /** The objects of a text with any number of YAML documents, in their order. */
    static List<HasMetadata> objects(String documents) {
        List<HasMetadata> objects = new ArrayList<>();
        for (JsonNode document : trees(documents)) {
            HasMetadata lenient = KINDS.convertValue(document, HasMetadata.class);
            if (lenient instanceof GenericKubernetesResource) {
                throw new IllegalArgumentException(
                        "unknown kind " + document.path("apiVersion") + " " + document.path("kind"));
            }
            try {
                objects.add(STRICT.treeToValue(document, lenient.getClass()));
            } catch (IOException e) {
                throw new IllegalArgumentException(
                        document.path("kind").asText() + " "
                                + document.at("/metadata/name").asText() + ": " + e.getMessage(),
                        e);
            }
        }
        return objects;
    }

    /** The documents as plain trees, without anything known about them but that no key repeats. */
    static List<JsonNode> trees(String documents) {
        try (var trees = YAML.readerFor(JsonNode.class).<JsonNode>readValues(documents)) {
            return trees.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectMapper strict() {
        ObjectMapper mapper = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .annotationIntrospector(new JacksonAnnotationIntrospector() {
                    @Override
                    public Boolean hasAnySetter(Annotated annotated) {
                        return false;
                    }
                })
                .build();
        // An unquoted number or yes where the API wants a string: the API server refuses it, Jackson alone would not.
        for (CoercionInputShape shape :
                List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        return mapper;
    }
}
