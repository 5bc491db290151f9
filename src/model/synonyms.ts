// Everyday words that mean the same in this field. Each group is one more word of the index, so that a question finds a page
// that says it differently. Words are folded (model/words.ts); a word stands in one group.

const GROUPS: Readonly<Record<string, string>> = {
  own: 'own owner ownership stake share shareholding equity percent percentage holding portion slice',
  invest: 'invest investment investor backer back fund funding financing finance financed stake raise raised round capital money',
  buy: 'buy bought purchase acquire acquisition takeover acquihire swallow absorb',
  sell: 'sell sold sale seller offload',
  lend: 'lend lender loan borrow borrowing debt credit bond note mortgage facility',
  pledge: 'pledge collateral security secured backstop guarantee guaranteed guarantor',
  hire: 'hire hired hiring recruit poach staff employee employed team talent worker engineer',
  chip: 'chip gpu processor accelerator semiconductor silicon hardware asic tpu',
  cloud: 'cloud hosting azure aws server compute computing capacity datacenter datacentre',
  boss: 'boss ceo chief head leader executive president director',
  court: 'court lawsuit suit sue sued trial verdict jury judge ruling litigation case',
  worth: 'worth value valued valuation price priced',
  contract: 'contract agreement deal pact arrangement accord commitment',
  watchdog: 'watchdog regulator authority agency commission ministry enforcer',
  probe: 'probe investigation investigate inquiry review examine scrutiny study',
  merge: 'merger merge combine combination union',
  list: 'ipo listing list float flotation public listed offering debut prospectus',
  cancel: 'cancel abandon abandoned drop dropped scrap scrapped withdraw withdrawn lapse lapsed collapse fail failed reject rejected refuse refused decline declined terminate terminated',
  cheap: 'cheap cheaper lower discount discounted below down',
  vote: 'vote voting control power influence say veto',
  board: 'board director seat observer governance',
  profit: 'profit earnings income gain surplus',
  loss: 'loss burn deficit spend spending',
  revenue: 'revenue sale income turnover',
  power: 'power electricity energy gigawatt megawatt watt',
  rent: 'rent rental lease leasing tenant landlord hire',
  pay: 'pay paid payment cash instalment installment disburse',
  split: 'split divide share sharing cut percentage',
  exclusive: 'exclusive sole only exclusivity monopoly',
  dispute: 'dispute disagree disagreement contradict conflicting differ different',
  tie: 'tie tied relationship relation related connection connected connect link linked partnership',
  total: 'total sum overall altogether cumulative',
  found: 'founder founded cofounder start started startup launch launched create created',
  deadline: 'deadline expiry expire term until end ended',
};

const groupOf = new Map<string, string>();
for (const [group, words] of Object.entries(GROUPS)) for (const word of words.split(' ')) if (!groupOf.has(word)) groupOf.set(word, `~${group}`);

/** The word of the index that stands for the group of a folded word: `borrow` → `~lend`. */
export function synonymGroup(word: string): string | undefined {
  return groupOf.get(word);
}
