package hub.access.application.web;

import org.springframework.stereotype.Component;

import hub.access.application.Beginning;
import hub.access.application.Submitting;
import hub.access.application.Withdrawing;
import hub.access.application.Writing;

/** What an organisation does with its applications, one activity each. */
@Component
record ApplicationVerbs(Beginning beginning, Writing writing, Submitting submitting, Withdrawing withdrawing) {
}
