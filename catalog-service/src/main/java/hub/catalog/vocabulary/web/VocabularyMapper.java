package hub.catalog.vocabulary.web;

import java.util.List;
import java.util.Objects;

import hub.catalog.api.SectorDto;
import hub.catalog.api.SectorRequestDto;
import hub.catalog.api.SkillDto;
import hub.catalog.api.SkillRequestDto;
import hub.catalog.api.TranslationDto;
import hub.catalog.entry.EntryHead;
import hub.catalog.entry.Row;
import hub.catalog.entry.Translation;
import hub.catalog.entry.web.HeadShape;
import hub.catalog.vocabulary.Sector;
import hub.catalog.vocabulary.Skill;
import hub.catalog.vocabulary.Vocabulary;

/**
 * Sectors and skills between the wire and the domain.
 */
final class VocabularyMapper {

	private VocabularyMapper() {
	}

	/**
	 * A sector on the wire.
	 * @param narrower sectors below this one and others
	 */
	static SectorDto toDto(Sector sector, List<Row> narrower, HeadShape head) {
		SectorDto dto = new SectorDto(head.id(), head.version(), head.createdAt(), head.updatedAt(), head.actions(),
				head.slug(), head.ownerFactoryId(), head.status(), names(sector.names()), sector.priorityFactoryIds(),
				sector.label(), below(narrower, "broader", head.slug()), head.figures(), head.source(),
				head.sourceKind(), head.asOf());
		dto.setBroader(sector.broader());
		dto.setNote(head.note());
		dto.setRetirement(head.retirement());
		return dto;
	}

	/**
	 * A skill on the wire.
	 * @param children skills below this one and others
	 */
	static SkillDto toDto(Skill skill, List<Row> children, HeadShape head) {
		SkillDto dto = new SkillDto(head.id(), head.version(), head.createdAt(), head.updatedAt(), head.actions(),
				head.slug(), head.ownerFactoryId(), head.status(), names(skill.names()), skill.label(),
				below(children, "parent", head.slug()), head.figures(), head.source(), head.sourceKind(), head.asOf());
		dto.setParent(skill.parent());
		dto.setNote(head.note());
		dto.setRetirement(head.retirement());
		return dto;
	}

	static Sector toDomain(EntryHead head, SectorRequestDto body) {
		return new Sector(head, checked(body.getNames()), body.getBroader(),
				Objects.requireNonNullElse(body.getPriorityFactoryIds(), List.of()));
	}

	static Skill toDomain(EntryHead head, SkillRequestDto body) {
		return new Skill(head, checked(body.getNames()), body.getParent());
	}

	static String english(List<TranslationDto> names) {
		return Translation.english(names.stream().map(VocabularyMapper::toDomain).toList());
	}

	private static List<Translation> checked(List<TranslationDto> dtos) {
		List<Translation> names = dtos.stream().map(VocabularyMapper::toDomain).toList();
		Vocabulary.requireNames(names);
		return names;
	}

	private static Translation toDomain(TranslationDto dto) {
		return new Translation(dto.getLanguage(), dto.getText());
	}

	private static List<TranslationDto> names(List<Translation> names) {
		return names.stream().map((name) -> new TranslationDto(name.language(), name.text())).toList();
	}

	private static List<String> below(List<Row> rows, String relation, String slug) {
		return rows.stream().filter((row) -> row.values(relation).contains(slug)).map(Row::slug).sorted().toList();
	}

}
