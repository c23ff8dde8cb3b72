/** Strategies to begin with; the texts are ours, the sources name them and lose the bodies. */
export const programmesEn = {
  'programme.loyalty': () => 'Loyalty management',
  'programme.loyalty.aim': () => 'More customers buy again and stay from one year to the next.',
  'programme.loyalty.principles': () =>
    'Reward what customers do, not what they say. Never pay for a purchase that would have happened anyway: keep a control group.',
  'programme.loyalty.elements': () =>
    'Points and tiers; regular, useful contact; a second purchase soon after the first.',
  'programme.loyalty.1': () => 'Ask back after the first purchase, before the usual gap has passed',
  'programme.loyalty.2': () => 'Give members of the highest tier their own contact at service',
  'programme.loyalty.3': () => 'Thank for the anniversary of the first purchase',
  'programme.satisfaction': () => 'Satisfaction management',
  'programme.satisfaction.aim': () => 'Customers get what they expected, and are heard when they do not.',
  'programme.satisfaction.principles': () =>
    'Every complaint is answered and its cause removed. What is promised is kept.',
  'programme.satisfaction.elements': () => 'Surveys after delivery; response times; causes of returns.',
  'programme.satisfaction.noted': () => 'Satisfaction by survey, 1 to 5',
  'programme.satisfaction.1': () => 'Survey two weeks after delivery, with a call to whoever is unhappy',
  'programme.satisfaction.2': () => 'Answer every enquiry within the agreed time',
  'programme.satisfaction.3': () => 'Train service in complaints: listen, mend, tell the customer what became of it',
  'programme.lifetime': () => 'Lifetime value management',
  'programme.lifetime.aim': () => 'The customer base is worth more: more profit per customer, over more years.',
  'programme.lifetime.principles': () =>
    'Spend where expected gain exceeds cost. Judge by profit over the whole relationship, not by the first sale.',
  'programme.lifetime.elements': () => 'Acquisition by later value; breadth of purchase; early warning of silence.',
  'programme.lifetime.1': () => 'Suggest the next category to customers who buy in one only',
  'programme.lifetime.2': () => 'Call on valuable customers whose silence exceeds their own rhythm',
  'programme.lifetime.3': () => 'Move the acquisition budget to the sources with most later value',
  'programme.loyal-customers': () => 'Exclusive offers and added service for loyal customers',
  'programme.loyal-customers.aim': () => 'Those who stay feel that it is worth staying.',
  'programme.loyal-customers.principles': () => 'Service before discount: loyal customers buy without one.',
  'programme.loyal-customers.elements': () =>
    'Early access, own service line, gifts with meaning; a control group left as it is.',
  'programme.loyal-customers.1': () => 'Early access to new products for loyal customers, a part left as control',
  'programme.loyal-customers.2': () => 'Faster delivery and returns without questions for loyal customers',
  'programme.loyal-customers.3': () => 'Measure what early access added in profit',
  'programme.high-potential': () => 'Precise campaigns for customers of high potential',
  'programme.high-potential.aim': () => 'Customers of whom much is expected buy sooner and more widely.',
  'programme.high-potential.principles': () => 'Treat those whom it changes; leave alone those who buy anyway.',
  'programme.high-potential.elements': () =>
    'High expected, low present value; offers by category; uplift decides who is next.',
  'programme.high-potential.1': () => 'One offer in the category each bought first, a part left as control',
  'programme.high-potential.2': () => 'Advice before the second purchase',
  'programme.high-potential.3': () => 'Treat next only whom the last experiment says it changes',
};
