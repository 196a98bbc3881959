import type { IssueCode } from '../../../src/domain/issue';
import type { Words } from '../consolidate/tables';

/** Per check: rows that must be asked about, and near misses that must stay silent. */
interface Cases {
  readonly finds: readonly Words[];
  readonly silent: readonly Words[];
}

export const CASES: Partial<Record<IssueCode, Cases>> = {
  'blank-cell': {
    finds: [{ progress: '' }, { leadUnits: '' }, { task: '' }, { progress: ' \u3000\n' }],
    silent: [
      {},
      { problem: '' },
      { task: '', name: '托育服务' },
      { task: '', finding: '存量垃圾场未治理' },
      { progress: '', rate: '64%' },
      { remark: '' },
    ],
  },
  'suspicious-character': {
    finds: [
      { progress: '配电房完成5O%内外墙' },
      { progress: '完成50℅' },
      { task: '为2O0人培训' },
      { progress: '完成8l%' },
      { progress: '安装完成\ufffd' },
      { task: '項(xiàng)目建設(shè)5個' },
    ],
    silent: [
      { progress: '已建成5G基站20个,开通O2O平台' },
      { progress: '完成50%' },
      { task: '建设(logo)墙5处' },
      { progress: 'PM2.5浓度下降' },
    ],
  },
  'rate-mismatch': {
    finds: [
      { task: '改造小区65个', progress: '已改造小区33个，完成率51.6%' },
      { task: '新建公厕16座', progress: '已建成公厕4座，完成率30%' },
      { task: '培训5000人次', progress: '已培训3000人次，占年度任务的65%' },
      { task: '新增床位200张', progress: '已新增床位100张', rate: '60%' },
      { task: '改造小区65个，培训5000人', progress: '已改造小区33个，完成率51.6%；已培训3000人，完成率60%' },
      { task: '新增就业70人', progress: '已新增就业30人，完成任务进度42%' },
      { task: '为16000名老人筛查', progress: '筛查任务数16600名，已筛查1561名，筛查完成率9.40%' },
      { task: '新增床位200张', progress: '已新增床位100张', rate: '0.6' },
      {
        task: '改造小区65个，新建公厕50座',
        progress: '已改造小区33个，完成率51.6%；已建成公厕33座，完成率66%',
      },
    ],
    silent: [
      { task: '培训7500人', progress: '已培训6024人，完成率80.32%' },
      { task: '改造小区65个', progress: '已改造小区33个，同比增长12%，完成率51.6%' },
      { task: '改造268户', progress: '已改造54户，完成率20%' },
      { task: '接种35000剂次', progress: '接种16887剂次，完成任务48.25%' },
      { task: '服务2000人', progress: '服务人数2485人，达到年度目标的124%' },
      { task: '改造小区6个', progress: '已改造小区2个，完成率33%' },
      { task: '新建公厕16座', progress: '已建成公厕4座，主体工程完成80%' },
      { task: '新增床位200张', progress: '已新增床位100张', rate: '0.5' },
      { task: '解决8个村、21个镇通水', progress: '已解决2个村，完成率25%；已解决7个镇，完成率33.3%' },
      { task: '新建泵站20座、改造水库14座', progress: '已建成泵站17座、水库13座，分别完成85%、92.9%' },
      { task: '改造危房88641户', progress: '开工71142户，占任务80.26%；竣工13498户，占15.23%' },
      { task: '完成投资30亿元', progress: '完成投资33.9亿元', rate: '100%' },
      { task: '通达率97%以上', progress: '已完成，目前通达率98%', rate: '100%' },
      { task: '年度投资17.68亿元', progress: '完成投资4.28亿元，完成率24.25%' },
      { task: '服务180人', progress: '服务284人', rate: '137%', remark: '共1970人月，完成率为137%' },
      { task: '新增就业70人', progress: '已新增就业30人，完成任务进度43%' },
      { task: '为16600名老人筛查', progress: '筛查任务数16600名，已筛查1561名，筛查完成率9.40%' },
    ],
  },
  'sum-mismatch': {
    finds: [
      { task: '新建公园5个（甲公园、乙公园、丙公园、丁公园、戊公园、己公园、庚公园）' },
      { task: '改造卫生室3个。（东山村卫生室、西山村卫生室、南山村卫生室、北山村卫生室）' },
      { task: '新增床位200张', progress: '已新增床位100张，其中养老床位80张，托育床位40张' },
      {
        task: '新建驿站64家',
        plan: '第一季度：选址；第二季度：完成50%（34家）；第四季度：完成100%（68家）',
        progress: '已选址',
      },
      { task: '新增床位200张', progress: '已新增床位100张，其中养老床位80张、托育床位40张，同时新增车位9个' },
    ],
    silent: [
      { task: '新建公园3个（甲公园、乙公园、丙公园）' },
      { task: '新建公园5个（含甲公园、乙公园）' },
      { task: '改造350户困难群体（独居老人、残障人士）住房' },
      { task: '新建公园11个（甲公园2个、乙公园9个）' },
      { task: '新增床位200张', progress: '已新增床位100张，其中养老床位60张，托育床位40张' },
      { task: '新增床位200张', progress: '已新增床位100张，其中养老床位60张' },
      { task: '完成10个镇、51个村改水', progress: '完成10个镇、51个村改水，其中单村18个、联村33个' },
      { task: '各安装1个视频监控', progress: '已安装1个视频监控（无仓库的，可免于安装）' },
      {
        task: '改建卫生室10家',
        plan: '第二季度：完成1家，完成率10%；第三季度：完成3家，完成率40%；第四季度：完成6家，完成率100%',
        progress: '已选址',
      },
      { task: '发展1600人', progress: '发展1300+200+100=1600人' },
      {
        task: '整治耕地860亩',
        progress: '已整治耕地860亩，其中6个片区正在收尾，同时新增整治项目3750亩，复垦56亩',
      },
    ],
  },
  'unit-mismatch': {
    finds: [
      { task: '为1200人提供托育服务', progress: '已在4所学校开展服务' },
      { task: '指导企业12家', progress: '已指导企业10家次' },
      { task: '创建示范点9处', progress: '已创建示范点3公里' },
      { task: '新增养老床位60张', progress: '土建完成80%，装修完成30%' },
      { task: '新增托位400个', progress: '目前建设进度30%' },
    ],
    silent: [
      { task: '新增托位525个', progress: '已新增托位336个' },
      { task: '新建公厕40座', progress: '已建成公厕20个' },
      { task: '培训1200人', progress: '已培训800人次' },
      { task: '改造管网9处', progress: '管网改造21公里，完成工程量70%' },
      { task: '新建公路5公里', progress: '已投资300万元' },
      { task: '新建公厕40座', progress: '正在施工' },
      { task: '完成5个村改造（东山村、八亩后村）', progress: '东山村、八亩后村已基本完成改造' },
      { task: '新增养老床位60张', progress: '新增养老床位40张，装修完成30%' },
      { task: '新增托位400个', progress: '正在装修' },
      { task: '新建公厕40座', progress: '目前建设进度30%' },
    ],
  },
  'no-figure': {
    finds: [
      { task: '新建公厕40座', progress: '正在推进。' },
      { task: '培训1200人', progress: '已制定方案。' },
      { task: '新建公路5公里', progress: '正在开展前期工作' },
    ],
    silent: [
      { task: '新建公厕40座', progress: '已建成20座' },
      { task: '新建公厕40座', progress: '已全部完成。' },
      { task: '新建公厕40座', progress: '完成工程量的60%' },
      { task: '提升服务水平', progress: '正在推进。' },
      { task: '新建公厕40座', progress: '' },
    ],
  },
  'over-achievement': {
    finds: [
      { task: '新建管网15公里', progress: '完成新建管网181.2公里' },
      { task: '开通公交线路4条', progress: '已开通公交线路9条' },
      { task: '更新公交车10辆', progress: '已更新公交车106辆' },
    ],
    silent: [
      { task: '新建管网15公里', progress: '完成新建管网18公里' },
      { task: '开通公交线路4条', progress: '已开通公交线路8条' },
      { task: '新增托位525个', progress: '已新增托位336个' },
    ],
  },
  'milestone-missed': {
    finds: [
      { plan: '3月底完成进度85%；12月底完成100%', progress: '完成进度80%。' },
      { task: '新建公厕40座', plan: '6月底前建成20座；12月底前建成40座', progress: '已建成10座。' },
      { plan: '第三季度：完成75%；第四季度：完成100%', progress: '已完成总工程量的60%。' },
      { task: '新建小学', plan: '10月底前开工建设', progress: '正在预算审核，力争11月份开工。' },
      {
        task: '新建充电站',
        plan: '10月15日前完成总工程量的70%',
        progress: '已立项，预计10月10日发布招标文件。',
      },
      { plan: '6月底完成工程量85%；12月底完成100%', progress: '完成工程量80.2%。', verdict: '正常推进' },
    ],
    silent: [
      { plan: '3月底完成进度85%；12月底完成100%', progress: '完成进度95%。' },
      {
        task: '新建公厕40座',
        plan: '6月底前建成20座；12月底前建成40座',
        progress: '因征地受阻，只建成10座。',
      },
      { plan: '第四季度：完成100%', progress: '已完成总工程量的60%。' },
      { plan: '第三季度：完成75%', progress: '已完成总工程量的60%。', problem: '雨季较长' },
      { plan: '6月底完成工程量85%；12月底完成100%', progress: '完成工程量88%。', verdict: '正常推进' },
      {
        plan: '6月底完成工程量85%；12月底完成100%',
        progress: '因雨季影响，完成工程量80.2%。',
        verdict: '正常推进',
      },
      { task: '新建小学', plan: '12月底前开工建设', progress: '正在预算审核，力争11月份开工。' },
      { task: '新建充电站', plan: '10月15日前完成总工程量的70%', progress: '已立项，正在招标。' },
    ],
  },
  'milestone-inconsistent': {
    finds: [
      { plan: '第三季度：10月底完成主体；第四季度：竣工' },
      { plan: '第三季度：10月底建成；第四季度：移交' },
      { plan: '6月底完成60%；9月底完成40%；12月底完成100%' },
      { task: '新建公厕40座', plan: '6月底累计建成10座；12月底累计建成30座' },
      { task: '创建示范小区9个', plan: '二季度创建6个；三季度创建5个' },
      { task: '新建公厕40座', plan: '6月底建成20座；9月底建成8座；12月底建成6座' },
      { task: '加装电梯10台', plan: '3月完成4台；6月完成2台；9月完成2台' },
    ],
    silent: [
      { plan: '第三季度：9月底完成主体；第四季度：竣工' },
      { plan: '6月底完成40%；9月底完成60%；12月底完成100%' },
      { task: '新建公厕40座', plan: '6月底累计建成10座；12月底累计建成40座' },
      { plan: '4月全面完成培训任务；6月底前完成50%以上；11月底前完成100%' },
      { plan: '第三季度（7-9月）：完成75%' },
      { task: '加装电梯10台', plan: '3月完成4台；6月完成2台；9月完成4台' },
      { task: '创建示范小区9个', plan: '二季度创建6个；三季度创建3个' },
      { task: '新建公厕40座', plan: '6月底建成20座；9月底建成15座；12月底建成其余5座' },
      { task: '建成助联体7家', plan: '一季度筛选7家；二季度建成3家；三季度建成4家' },
    ],
  },
  overdue: {
    finds: [
      { due: '2026年5月底', progress: '正在装修，预计10月竣工' },
      { due: '6月', progress: '正在施工' },
      { due: '2026-08-31', progress: '主体完工' },
    ],
    silent: [
      { due: '2026年12月底', progress: '正在装修' },
      { due: '6月', progress: '已全部完成并投入使用。' },
      { due: '长期', progress: '正在推进' },
      { due: '9月底', progress: '正在收尾' },
    ],
  },
  'status-contradiction': {
    finds: [
      { progress: '主体正在施工中', verdict: '已完成', task: '新建小学' },
      { progress: '第二批5座未开工', due: '已完成', task: '新建公厕' },
      { progress: '目前招标中', verdict: '已完成', task: '新建小学' },
      { task: '整治隐患点2处', progress: '已全部完成。', due: '等待市里统一销号' },
    ],
    silent: [
      { task: '增设取水口36个', progress: '已增设取水口36个', verdict: '已完成' },
      { task: '增设取水口36个', progress: '已增设取水口31个', verdict: '正在推进' },
      { task: '新建小学', progress: '已竣工，正在使用', verdict: '已完成' },
      { task: '新建小学', progress: '主体正在施工中', verdict: '正在推进' },
      { task: '整治隐患点2处', progress: '已全部完成。', due: '待定' },
      { task: '整治隐患点2处', progress: '正在整治。', due: '等待市里统一销号' },
    ],
  },
  'verdict-contradiction': {
    finds: [
      { task: '增设取水口36个', progress: '已增设取水口31个', verdict: '已完成' },
      { task: '增设取水口36个', progress: '已增设取水口31个', due: '已完成' },
      { task: '新建公厕40座', progress: '已建成公厕40座', verdict: '未完成' },
      { task: '新建公厕40座', progress: '该项目已全部完成，建成公厕31座。' },
      { task: '新建公厕40座', progress: '完成31座', verdict: '达序时', due: '6月底' },
      { task: '新建公厕40座', progress: '已建成公厕4座', verdict: '按计划推进' },
      { plan: '6月底前完成工程量60%；12月底完成100%', progress: '完成工程量40%。', verdict: '达序时' },
    ],
    silent: [
      { task: '增设取水口36个', progress: '已增设取水口36个', verdict: '已完成' },
      { task: '增设取水口36个', progress: '已增设取水口31个', verdict: '正在推进' },
      { task: '增设取水口36个', progress: '已增设取水口31个', verdict: '已完成三季度任务' },
      { task: '新建公厕40座', progress: '已建成公厕20座', verdict: '未完成' },
      { task: '新建公厕40座', progress: '已全部完成。', verdict: '已完成' },
      { task: '新建公厕40座', progress: '已建成公厕39.9座', due: '12月底' },
    ],
  },
  reservation: {
    finds: [
      { task: '改造小区12个', progress: '除2个小区外，其余已改造', verdict: '已完成' },
      { task: '新建泵站1座', progress: '主体完工，设备正在调试', verdict: '已完成' },
      { task: '新建公厕40座', progress: '已建成，待验收', due: '已完成' },
      { task: '新建公厕40座', progress: '已建成公厕40座，其中3座尚未通水' },
      { task: '新建公厕40座', progress: '已建成公厕40座，待验收' },
    ],
    silent: [
      { task: '改造小区12个', progress: '除2个小区外，其余已改造', verdict: '正在推进' },
      { task: '新建泵站1座', progress: '主体完工，设备正在调试' },
      { task: '新建公厕40座', progress: '已建成公厕30座，其中3座尚未通水' },
      { task: '整治除险加固水库3座', progress: '已完成除险加固3座', verdict: '已完成' },
      { task: '新建公厕40座', progress: '已建成公厕40座，并通过验收', verdict: '已完成' },
    ],
  },
  'due-unread': {
    finds: [
      { due: '#VALUE' },
      { due: '尽快' },
      { due: '见附件' },
      { due: '2026年9月底（10月底）' },
      { due: '9月底前/12月底前' },
      { due: '2026年9月或10月' },
    ],
    silent: [
      { due: '2026年11月底' },
      { due: '已完成' },
      { due: '长期坚持' },
      { due: '待定' },
      { due: '' },
      { due: '11月底' },
      { due: '2026年9月30日（2026-09-30）' },
      { due: '2026年9月底（第三季度）' },
      { due: '9月底前（力争8月底）' },
      { due: '2026年3月—10月' },
      { due: '6月底开工，12月底完工' },
    ],
  },
  'figure-date': {
    finds: [
      { progress: '截至10月7日接种16887剂次' },
      { progress: '截止到2026年12月底，已完成' },
      { progress: '截至10月底，已新增托位500个' },
    ],
    silent: [
      { progress: '截至9月30日接种16887剂次' },
      { progress: '截至8月底，已新增托位500个' },
      { progress: '截至目前，已新增托位500个' },
      { progress: '预计10月7日完工' },
    ],
  },
  'public-wording': {
    finds: [
      { progress: '组织实地督察3次' },
      { progress: '截止9月底已完成' },
      { progress: '由本人带队走访' },
      { progress: '联系电话13812345678' },
      { progress: '市里要求只能多不能少' },
      { progress: '力争8月底完工' },
    ],
    silent: [
      { progress: '市委督察组来检查' },
      { progress: '报名截止日期为9月5日' },
      { progress: '工人本人签字确认' },
      { progress: '项目编号13812345678901' },
      { progress: '力争12月底完工' },
      { progress: '截至9月底已完成' },
    ],
  },
};
