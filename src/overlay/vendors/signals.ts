/** What a vendor's widget lets the page know, for scripts of the site to hear or call. */
export type Signals = {
  /** Name of the vendor, as in the tables beside this one. */
  readonly vendor: string;
  /**
   * Events on the window or the document, sent as something of the vendor's is shown. Those that are sent whenever a page loads say
   * nothing of what is shown, and are not here.
   */
  readonly shown: readonly string[];
  /** Variables of the page that the vendor's script makes: it is there, whether it shows anything or not. */
  readonly globals: readonly string[];
  /** Where these were seen. */
  readonly origin: string;
};

const documented = "the vendor's documentation";
const source = "the vendor's published package";
const sites = 'scripts of sites that listen for it or call it, in public code';

const signals = (
  vendor: string,
  shown: readonly string[],
  globals: readonly string[],
  origin: string,
): Signals => ({ vendor, shown, globals, origin });

/** One line a vendor. */
export const vendorSignals: readonly Signals[] = [
  signals(
    'Medallia',
    ['MDigital_Invite_Displayed', 'MDigital_Form_Displayed'],
    ['KAMPYLE_COMMON', 'KAMPYLE_ONSITE_SDK'],
    sites,
  ),
  signals('PostHog', ['PHSurveyShown'], [], documented),
  signals('Mopinion', ['mopinion_will_show'], ['Pastease'], sites),
  signals('Touchpoints', ['onTouchpointsModalOpen'], [], source),
  signals('Qualtrics', [], ['QSI'], sites),
  signals('Survicate', [], ['_sva'], documented),
  signals('Usabilla', [], ['usabilla_live'], documented),
  signals('OpinionLab', [], ['OOo'], sites),
  signals('Refiner', [], ['_refiner'], documented),
  signals('Sprig', [], ['UserLeap'], documented),
  signals('AskNicely', [], ['askNicelyConversation'], sites),
  signals('Cookiebot', ['CookiebotOnDialogDisplay'], [], documented),
  signals('vanilla-cookieconsent', ['cc:onModalShow'], [], documented),
  signals('tarteaucitron', ['tac.open_alert'], [], documented),
  signals('Chatwoot', ['chatwoot:opened'], [], documented),
  signals('Salesforce chat', ['onEmbeddedMessagingWindowMaximized'], [], documented),
  signals('OptiMonk', ['optimonk#campaign-show'], [], source),
];
