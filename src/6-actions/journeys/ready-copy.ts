import type { CampaignContent } from '#contract/campaign';

type Pair = readonly [zh: string, en: string];

const said = (subject: Pair, body: Pair): CampaignContent => ({
  format: 'text',
  texts: [
    { locale: 'zh-CN', subject: subject[0], body: body[0] },
    { locale: 'en', subject: subject[1], body: body[1] },
  ],
});

/** What the ready journeys say, in both languages; whoever takes one over changes it to their own voice. */
export const READY_COPY = {
  'unpaid.first': said(
    ['您的订单还在等您付款', 'Your order is waiting for payment'],
    [
      '{{ customer.name | default: "您好" }}，您在{{ shop.name }}的订单还没有付款，商品已为您留着。现在付款，今天就能安排发货。付款遇到问题，直接回复我们即可。',
      '{{ customer.name | default: "Hello" }}, your order at {{ shop.name }} has not been paid yet, and we are keeping the goods for you. Pay now and we can send it today. If something went wrong while paying, just reply.',
    ],
  ),
  'unpaid.last': said(
    ['订单即将关闭，留给您的商品要放回货架了', 'Your order is about to close'],
    [
      '{{ customer.name | default: "您好" }}，您的订单今晚将自动关闭，为您留的商品会重新上架。仍想要的话请在关闭前付款；如已改变主意，不必理会这条消息。',
      '{{ customer.name | default: "Hello" }}, your order closes tonight and the goods go back on the shelf. Pay before then if you still want them; if you have changed your mind, there is nothing to do.',
    ],
  ),
  'shipping.sent': said(
    ['您的包裹已经出发', 'Your parcel is on its way'],
    [
      '{{ customer.name | default: "您好" }}，您在{{ shop.name }}的订单已发货，通常 2 至 4 天送达。签收前请先检查外包装，有破损可以拒收，我们会为您补发。',
      '{{ customer.name | default: "Hello" }}, your order from {{ shop.name }} has been sent and usually arrives within 2 to 4 days. If the parcel is damaged, refuse it and we will send another.',
    ],
  ),
  'shipping.arrived': said(
    ['收到的商品还满意吗？', 'Is everything as you expected?'],
    [
      '{{ customer.name | default: "您好" }}，包裹应该已经到您手上了。使用中有任何疑问，或者想退换，直接回复我们，专人为您处理。',
      '{{ customer.name | default: "Hello" }}, your parcel should be with you now. If you have a question or want to return something, just reply and a person will take care of it.',
    ],
  ),
  'shipping.late': said(
    ['包裹 7 天未签收，请联系客户', 'Parcel not delivered after 7 days: call the customer'],
    [
      '发货 7 天仍未签收。先查物流，再致电客户说明情况，给出预计送达时间；如已丢件，当场安排补发。',
      'Sent 7 days ago and not delivered. Look up the parcel first, then call, explain, and say when it will come; if it is lost, send another at once.',
    ],
  ),
  review: said(
    ['用了几天，感觉怎么样？', 'A few days in: how is it?'],
    [
      '{{ customer.name | default: "您好" }}，商品到手有几天了，想听听您的真实感受。好的坏的都可以说，一两句话就能帮到后来的买家，也能帮我们改进。',
      '{{ customer.name | default: "Hello" }}, you have had your order for a few days now. Good or bad, a line or two about it helps the next customer, and helps us do better.',
    ],
  ),
  'replenish.first': said(
    ['快用完了吧？', 'Running low?'],
    [
      '{{ customer.name | default: "您好" }}，按您平时的节奏，上次买的差不多该补货了。点开订单就能一键再买，今天下单今天发。{{ links.unsubscribe }}',
      '{{ customer.name | default: "Hello" }}, going by your own rhythm it is about time to restock. One click repeats your last order, and what is ordered today leaves today. {{ links.unsubscribe }}',
    ],
  ),
  'replenish.second': said(
    ['需要的话，我们随时为您备着', 'Whenever you need it, we have it ready'],
    [
      '{{ customer.name | default: "您好" }}，一周前提醒过您补货。如果还没用完，过些日子再说也不迟；如果换了别家，也欢迎告诉我们哪里可以做得更好。{{ links.unsubscribe }}',
      '{{ customer.name | default: "Hello" }}, we reminded you a week ago. If you still have enough, there is no hurry; if you now buy elsewhere, tell us what we could do better. {{ links.unsubscribe }}',
    ],
  ),
  'birthday.before': said(
    ['提前祝您生日快乐', 'An early happy birthday'],
    [
      '{{ customer.name | default: "您好" }}，再过几天就是您的生日。{{ shop.name }}为您备了一份小礼，随生日月内的任意订单送出，无需领取。{{ links.unsubscribe }}',
      '{{ customer.name | default: "Hello" }}, your birthday is only days away. {{ shop.name }} adds a small gift to any order of yours this month; nothing to claim. {{ links.unsubscribe }}',
    ],
  ),
  'birthday.day': said(
    ['生日快乐！', 'Happy birthday!'],
    [
      '{{ customer.name | default: "您好" }}，今天是您的生日，祝您一切顺心。礼物还给您留着，本月内下单都会一起寄出。{{ links.unsubscribe }}',
      '{{ customer.name | default: "Hello" }}, happy birthday! Your gift is still here and comes along with any order this month. {{ links.unsubscribe }}',
    ],
  ),
  'vip.call': said(
    ['致电重要客户：最近还好吗', 'Call a key customer: how are things?'],
    [
      '该客户历来购买力强，这次间隔比平时长。不谈促销，只问近况：上次买的用得如何、有没有遇到问题。把听到的记在客户备注里。',
      'One of our best customers, quiet for longer than usual. No offer: ask how the last purchase works out and whether anything went wrong. Note what you hear on the customer.',
    ],
  ),
  'vip.note': said(
    ['有新品，先给您留一份', 'Something new, kept for you first'],
    [
      '{{ customer.name | default: "您好" }}，这批新品正式上架前，我们先为老客户各留了一份。喜欢的话回复即可，不喜欢也没关系。{{ links.unsubscribe }}',
      '{{ customer.name | default: "Hello" }}, before this new range goes on sale we keep one of each for customers like you. Reply if you would like it; no harm if not. {{ links.unsubscribe }}',
    ],
  ),
  'complaint.call': said(
    ['投诉处理后 24 小时内回访', 'Call within 24 hours after the complaint'],
    [
      '先道歉，再确认处理结果客户是否认可；不认可就当场升级。不推荐任何商品。',
      'Apologise first, then ask whether the solution is right for them; if not, escalate on the spot. Recommend nothing.',
    ],
  ),
  'complaint.after': said(
    ['问题解决得还满意吗？', 'Is it really settled?'],
    [
      '{{ customer.name | default: "您好" }}，上次的问题给您添麻烦了。一周过去，想确认您对处理结果是否满意；如有不妥，直接回复，我们继续处理。',
      '{{ customer.name | default: "Hello" }}, we are sorry again for the trouble. A week on, is it settled to your satisfaction? If not, reply and we will go on.',
    ],
  ),
  'dormant.new': said(
    ['您不在的这段时间，店里有了新东西', 'New since you were last here'],
    [
      '{{ customer.name | default: "您好" }}，上次见您是{{ customer.last_on }}。这段时间上了不少新品，按您买过的品类挑了几款，得空来看看。{{ links.unsubscribe }}',
      '{{ customer.name | default: "Hello" }}, we last saw you on {{ customer.last_on }}. A lot is new since, and some of it is much like what you bought. Have a look. {{ links.unsubscribe }}',
    ],
  ),
  'dormant.offer': said(
    ['老客户回来，运费我们出', 'Come back: delivery is on us'],
    [
      '{{ customer.name | default: "您好" }}，好久不见。下一单免运费，已记在您的账户上，30 天内有效，不用领券。{{ links.unsubscribe }}',
      '{{ customer.name | default: "Hello" }}, it has been a while. Delivery of your next order is free: it is on your account already, for 30 days. {{ links.unsubscribe }}',
    ],
  ),
  'dormant.last': said(
    ['免运费还有几天', 'A few days left'],
    [
      '{{ customer.name | default: "您好" }}，老客户的心意还有几天到期。不需要的话，不必理会，我们也不会再打扰。{{ links.unsubscribe }}',
      '{{ customer.name | default: "Hello" }}, our thank-you to old customers ends in a few days. If it is not for you, ignore this; we will not write again. {{ links.unsubscribe }}',
    ],
  ),
  'winback.call': said(
    ['挽回电话：先问原因，再谈优惠', 'Win-back call: ask why before any offer'],
    [
      '流失的高价值客户。先问为什么不再来（品质、价格、物流、服务、换了别家），记下原因；只有原因我们能解决时才给优惠。',
      'A lost customer of high value. Ask first why they stopped (quality, price, delivery, service, another shop) and note it; offer something only where we can mend the reason.',
    ],
  ),
  'winback.first': said(
    ['我们哪里没做好？', 'Where did we fall short?'],
    [
      '{{ customer.name | default: "您好" }}，您已经很久没来{{ shop.name }}了。如果是我们哪里没做好，请回复告诉我们；如果愿意再给一次机会，下一单我们多送一件小样。{{ links.unsubscribe }}',
      '{{ customer.name | default: "Hello" }}, you have not been to {{ shop.name }} for a long time. If we fell short, please reply and tell us where; if you give us another chance, your next order brings an extra sample. {{ links.unsubscribe }}',
    ],
  ),
  'winback.last': said(
    ['最后一次打扰您', 'One last note'],
    [
      '{{ customer.name | default: "您好" }}，这是最后一次打扰。想回来的时候，{{ shop.name }}一直在；不想再收到消息，点这里即可：{{ links.unsubscribe }}',
      '{{ customer.name | default: "Hello" }}, this is the last time we write. {{ shop.name }} is here whenever you like; to hear no more at all: {{ links.unsubscribe }}',
    ],
  ),
} as const;
