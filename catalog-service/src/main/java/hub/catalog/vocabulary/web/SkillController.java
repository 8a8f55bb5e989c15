package hub.catalog.vocabulary.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

import hub.catalog.api.EntryStatusDto;
import hub.catalog.api.RetirementRequestDto;
import hub.catalog.api.SkillDto;
import hub.catalog.api.SkillListDto;
import hub.catalog.api.SkillPatchDto;
import hub.catalog.api.SkillRequestDto;
import hub.catalog.api.SkillsApi;
import hub.catalog.entry.EntryHead;
import hub.catalog.entry.Row;
import hub.catalog.entry.Section;
import hub.catalog.entry.Wanted;
import hub.catalog.entry.web.Desk;
import hub.catalog.entry.web.EntryAnswers;
import hub.catalog.vocabulary.Skill;

/**
 * The vocabulary of skills.
 */
@RestController
class SkillController implements SkillsApi {

	private static final List<String> FACETS = List.of("parent", "status");

	private final Desk<Skill, SkillDto, SkillRequestDto> desk;

	private final Section<Skill> skills;

	private final EntryAnswers answers;

	SkillController(Section<Skill> skills, EntryAnswers answers) {
		this.skills = skills;
		this.answers = answers;
		this.desk = new Desk<>(skills, answers, SkillRequestDto.class,
				(body) -> answers.provenance(body.getSource(), body.getSourceKind(), body.getAsOf(), body.getNote()),
				this::toDomain, this::toDtos);
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<SkillListDto> listSkills(@Nullable String slug, @Nullable String q,
			@Nullable List<String> parent, @Nullable List<EntryStatusDto> status, @Nullable List<String> facets,
			Integer limit, @Nullable String cursor, @Nullable String sort, @Nullable String fields) {
		Wanted wanted = Wanted.shown().named(slug).saying(q).with("parent", parent).with("status", status);
		return this.desk.list(wanted, this.answers.query(limit, cursor, sort), this.answers.facets(facets, FACETS),
				(items, page, counted) -> new SkillListDto(items, page).facets(counted));
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<SkillDto> getSkill(UUID skillId, @Nullable String ifNoneMatch) {
		return this.desk.get(skillId);
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<SkillDto> createSkill(SkillRequestDto body, @Nullable String idempotencyKey) {
		return this.desk.create(PATH_LIST_SKILLS, body, body.getSlug(), VocabularyMapper.english(body.getNames()),
				body.getOwnerFactoryId());
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<SkillDto> updateSkill(UUID skillId, SkillPatchDto patch, @Nullable String ifMatch) {
		return this.desk.update(skillId, ifMatch);
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<SkillDto> retireSkill(UUID skillId, RetirementRequestDto body,
			@Nullable String idempotencyKey, @Nullable String ifMatch) {
		return this.desk.retire(skillId, body, ifMatch);
	}

	private Skill toDomain(EntryHead head, SkillRequestDto body) {
		if (body.getParent() != null) {
			this.skills.requireSlugs("parent", List.of(body.getParent()));
		}
		return VocabularyMapper.toDomain(head, body);
	}

	private List<SkillDto> toDtos(List<Skill> words) {
		List<Row> below = this.skills.shelf()
			.rows(Wanted.shown().with("parent", words.stream().map((word) -> word.head().slug()).toList()));
		return words.stream()
			.map((word) -> VocabularyMapper.toDto(word, below, this.answers.head(this.skills.editing(), word)))
			.toList();
	}

}
