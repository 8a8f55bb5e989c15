package hub.platform.json;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * JSON as the hub reads it: bounded, without duplicate or unknown members, and without
 * turning one type into another. Absent and {@code null} mean the same in answers.
 */
public final class StrictJson {

	private StrictJson() {
	}

	/** Bounds on what is read. */
	public static void bound(JsonFactoryBuilder factory) {
		factory.streamReadConstraints(StreamReadConstraints.builder()
			.maxNestingDepth(32)
			.maxStringLength(65_536)
			.maxNameLength(128)
			.maxNumberLength(64)
			.maxTokenCount(20_000)
			.build());
		factory.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
	}

	/** Rules on how what is read becomes values. */
	public static void tighten(JsonMapper.Builder mapper) {
		mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
				DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
				DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
		mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
		mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
		mapper.disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
		mapper.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL)
			.withContentInclusion(JsonInclude.Include.NON_NULL));
		mapper.withCoercionConfig(LogicalType.Textual, (config) -> {
			config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
			config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
			config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
		});
		mapper.withCoercionConfig(LogicalType.Enum, (config) -> {
			config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
			config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
		});
		mapper.addModule(new SimpleModule("hub-instants").addDeserializer(Instant.class, new StrictInstants())
			.addDeserializer(String.class, new StrictStrings()));
		mapper.changeDefaultNullHandling((nulls) -> nulls.withContentNulls(Nulls.FAIL));
		mapper.withCoercionConfigDefaults(
				(config) -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail));
	}

}
