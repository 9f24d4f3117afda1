import type { Vendor } from './vendor.ts';

const tests = 'public browser tests that close the widget';
const source = "the vendor's published package";
const policies = 'Content-Security-Policy headers in public code';

const survey = (
  name: string,
  marks: readonly string[],
  hosts: readonly string[],
  origin: string,
): Vendor => ({ name, kind: 'survey', marks, hosts, origin });

/** Survey and feedback vendors. Display widgets for reviews (Trustpilot, Feefo, Bazaarvoice, Yotpo) are no surveys and not here. */
export const surveyVendors: readonly Vendor[] = [
  survey(
    'Qualtrics',
    ['QSIWebResponsive*', 'QSISlider*', 'QSIPopOver*', 'QSIFeedbackButton-survey-iframe'],
    ['qualtrics.com'],
    tests,
  ),
  survey(
    'Medallia',
    ['kampyleInviteContainer', 'kampyleInvite', 'MDigitalInvitationWrapper'],
    ['kampyle.com', 'medallia.com', 'medallia.eu'],
    tests,
  ),
  survey(
    'ForeSee',
    ['fsrInvite*', 'fsrOverlay', 'fsrModalBackdrop', 'acsMainInvite'],
    ['foresee.com', '4seeresults.com', 'foreseeresults.com', 'answerscloud.com'],
    tests,
  ),
  survey('OpinionLab', ['oo_invitation_prompt'], [], tests),
  survey(
    'Hotjar',
    ['_hj-widget-container', '_hj_feedback_container'],
    ['hotjar.com', 'hotjar.io'],
    tests,
  ),
  survey(
    'Usabilla',
    ['usabilla_live_form*'],
    ['usabilla.com', 'd6tizftlrpuof.cloudfront.net'],
    tests,
  ),
  survey(
    'SurveyMonkey',
    ['smcx-modal*', 'smcx-widget*', '__smcx__'],
    ['surveymonkey.com', 'research.net'],
    tests,
  ),
  survey(
    'Delighted',
    ['delighted-web-*'],
    ['delighted.com', 'd2yyd1h5u9mauk.cloudfront.net'],
    tests,
  ),
  survey('Survicate', ['survicate-box*'], ['survicate.com'], tests),
  survey('Typeform', ['tf-v1-popup', 'tf-v1-slider', 'tf-v1-popover'], ['typeform.com'], source),
  survey('Sprig', ['ul-card*'], ['userleap.com', 'sprig.com'], source),
  survey('Refiner', ['refiner-widget-wrapper'], ['refiner.io'], source),
  survey('Qualaroo', [], ['qualaroo.com'], policies),
  survey('Wootric', ['wootric-modal'], ['wootric.com', 'inmoment.com'], tests),
  survey('AskNicely', [], ['asknice.ly'], policies),
  survey('SatisMeter', [], ['satismeter.com'], policies),
  survey('Mopinion', ['surveyWindow'], ['mopinion.com'], tests),
  survey('HubSpot feedback', ['hs-feedback-shown'], ['hubspotfeedback.com'], tests),
  survey('Pulse Insights', ['_pi_surveyWidget*'], ['pulseinsights.com'], tests),
  survey('PostHog', ['PostHogSurvey*', 'ph-survey', 'survey-form'], [], source),
  survey(
    'Formbricks',
    ['formbricks-modal-container', 'formbricks-container', 'fbjs'],
    ['formbricks.com'],
    source,
  ),
  survey('SurveyJS', ['sv_window', 'sv-window', 'sd-root-modern'], [], source),
  survey(
    'iPerceptions',
    ['IPEbgCover*', 'IPEinvL*', 'iPerceptionsFrame'],
    ['iperceptions.com'],
    tests,
  ),
  survey('Touchpoints', ['fba-modal*'], ['touchpoints.app.cloud.gov'], source),
  survey('Alchemer', [], ['surveygizmo.com', 'surveygizmo.eu', 'alchemer.com'], policies),
  survey('UserReport', [], ['userreport.com'], policies),
  survey('Zonka', [], ['zonka.co', 'zonkafeedback.com'], policies),
  survey('Tally', ['tally-popup*'], ['tally.so'], policies),
  survey('Usersnap', [], ['usersnap.com'], policies),
  survey('Userback', [], ['userback.io'], policies),
  survey('Doorbell', [], ['doorbell.io'], policies),
  survey('Feedbackify', [], ['feedbackify.com'], policies),
  survey('SimpleSat', [], ['simplesat.io'], policies),
  survey('Emojicom', [], ['emojicom.io'], policies),
  survey('Zigpoll', [], ['zigpoll.com'], policies),
  survey('Iterate', [], ['iteratehq.com'], policies),
  survey('CustomerSure', [], ['customersure.com'], policies),
  survey('Informizely', [], ['informizely.com'], policies),
  survey('KnoCommerce', [], ['knocdn.com'], policies),
  survey('Segmanta', [], ['segmanta.com'], policies),
  survey('Recommy', [], ['recommy.com'], policies),
  survey('UserVoice', [], ['uservoice.com'], policies),
  survey('Enalyzer', [], ['enalyzer.com'], policies),
  survey('Crowdsignal', [], ['polldaddy.com', 'crowdsignal.com'], policies),
];
